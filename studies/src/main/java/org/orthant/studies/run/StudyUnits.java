package org.orthant.studies.run;

import org.orthant.formats.Json;
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

    /** The stored form of unit {@code index}: a pure function of study, options and index. */
    public byte[] compute(int index, NetworkStore networks) {
        return StoredUnit.toBytes(study.unit(options, index, networks));
    }
}
