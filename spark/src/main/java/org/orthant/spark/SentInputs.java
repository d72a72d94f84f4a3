package org.orthant.spark;

import java.io.Serial;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import org.apache.spark.SparkEnv;
import org.apache.spark.api.java.JavaSparkContext;
import org.orthant.studies.run.StudyUnits;

/**
 * The files that units read. A process that has them all in their own place, with the checksums of the driver's, reads them
 * there; any other stores copies of what the driver broadcast, once, in Spark's scratch folder, which ends with it.
 */
final class SentInputs implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String FOLDER = "orthant-inputs";

    private final ArrayList<SentFile> files;

    private SentInputs(List<SentFile> files) {
        this.files = new ArrayList<>(files);
    }

    /**
     * Broadcasts files, unless executors are threads of this process and see them anyway.
     *
     * @param sums SHA-256 by absolute path
     */
    static SentInputs of(JavaSparkContext context, SortedMap<String, String> sums) {
        boolean seen = context.sc().isLocal();
        return new SentInputs(sums.entrySet().stream()
                .map(file -> seen
                        ? new SentFile(file.getKey(), file.getValue(), List.of())
                        : SentFile.of(context, file.getKey(), file.getValue()))
                .toList());
    }

    static SentInputs of(List<SentFile> files) {
        return new SentInputs(files);
    }

    /** The files themselves. */
    List<SentFile> files() {
        return Collections.unmodifiableList(files);
    }

    /** The units, reading their files where this process has them. */
    StudyUnits<?> readBy(StudyUnits<?> units) {
        return files.stream().allMatch(SentFile::isHere) ? units : readFrom(scratch(), units);
    }

    private static Path scratch() {
        return SparkEnv.get()
                .blockManager()
                .diskBlockManager()
                .localDirs()[0]
                .toPath()
                .resolve(FOLDER);
    }

    /** The units, reading copies below {@code root}, which are made where they are missing. */
    StudyUnits<?> readFrom(Path root, StudyUnits<?> units) {
        files.forEach(file -> file.copyInto(root));
        System.getLogger(SentInputs.class.getName())
                .log(System.Logger.Level.INFO, "received " + files.size() + " input files");
        return units.withInputs(original -> SentFile.placeIn(root, original));
    }
}
