package org.orthant.studies.run;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.orthant.formats.Json;
import org.orthant.formats.data.DataFile;
import org.orthant.studies.Studies;
import org.orthant.studies.Study;
import org.orthant.studies.StudyOptions;
import org.orthant.studies.population.NetworkStore;

/** The units of a study with its options: what every executor computes, in this process or another. */
public final class StudyUnits<O extends Record & StudyOptions> {

    private final Study<O> study;
    private final O options;

    StudyUnits(Study<O> study, O options) {
        this.study = study;
        this.options = options;
    }

    /**
     * The units that another process names by {@link #study()} and {@link #options()}.
     *
     * @throws IllegalArgumentException if this program has no such study
     */
    public static StudyUnits<?> of(String study, String options) {
        return bound(
                Studies.find(study)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "expected one of the studies " + Studies.ids() + ", got " + study)),
                options);
    }

    private static <O extends Record & StudyOptions> StudyUnits<O> bound(Study<O> study, String options) {
        return new StudyUnits<>(study, Json.mapper().readValue(options, study.optionsType()));
    }

    /** The study's name. */
    public String study() {
        return study.description().id();
    }

    /** The options as one line of JSON. */
    public String options() {
        return Json.line(options);
    }

    /**
     * SHA-256 of each file that units read, by path as given.
     *
     * @throws org.orthant.formats.InputException if a file is missing
     */
    public SortedMap<String, String> inputs() {
        return checksums(study.inputs(options));
    }

    /** The same units, the files that they read elsewhere. */
    public StudyUnits<O> withInputs(UnaryOperator<Path> moved) {
        return new StudyUnits<>(study, study.withInputs(options, moved));
    }

    /** SHA-256 of each file, by path as given. */
    static SortedMap<String, String> checksums(List<Path> files) {
        SortedMap<String, String> sums = new TreeMap<>();
        files.forEach(file -> sums.put(file.toString(), DataFile.sha256(file)));
        return sums;
    }

    /** The stored form of unit {@code index}: a pure function of study, options and index. */
    public byte[] compute(int index, NetworkStore networks) {
        return StoredUnit.toBytes(study.unit(options, index, networks));
    }
}
