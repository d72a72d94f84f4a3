package org.orthant.spark;

import java.io.Serial;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;
import org.orthant.formats.InputException;
import org.orthant.studies.run.DirectoryNetworkStore;
import org.orthant.studies.run.Executor.Job;
import org.orthant.studies.run.RunDirectory;
import org.orthant.studies.run.StudyUnits;

/**
 * A run as executors know it: study and options in words and the files that units read, sent once to each process, and
 * bound there once.
 */
final class RemoteRun implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String study;
    private final String options;
    private final String directory;
    private final String networks;
    private final SentInputs inputs;
    private final boolean shared;

    private transient @Nullable StudyUnits<?> units;

    private RemoteRun(Job job, StudyUnits<?> units, SentInputs inputs, boolean shared) {
        study = units.study();
        options = units.options();
        directory = job.directory().toAbsolutePath().toString();
        networks = job.networks().toAbsolutePath().toString();
        this.inputs = inputs;
        this.shared = shared;
    }

    /**
     * The run of a job, its input files broadcast.
     *
     * @param shared whether executors see the run directory and store units there
     */
    static RemoteRun of(Job job, JavaSparkContext context, boolean shared) {
        StudyUnits<?> units = job.units().withInputs(Path::toAbsolutePath);
        return new RemoteRun(job, units, SentInputs.of(context, units.inputs()), shared);
    }

    /** Computes a unit; it is stored here, or returned to be stored by the driver. */
    Optional<ComputedUnit> compute(int index) {
        if (shared) {
            RunDirectory run = sharedDirectory();
            run.writeUnit(index, units().compute(index, new DirectoryNetworkStore(Path.of(networks))));
            return Optional.empty();
        }
        TrainedHere trained = new TrainedHere();
        byte[] unit = units().compute(index, trained);
        return Optional.of(new ComputedUnit(index, unit, trained.files()));
    }

    private RunDirectory sharedDirectory() {
        Path root = Path.of(directory);
        if (!Files.isDirectory(root)) {
            throw new InputException(
                    root, "expected a folder that all machines see, found none on one; --executor spark needs no such");
        }
        return RunDirectory.existing(root);
    }

    private synchronized StudyUnits<?> units() {
        StudyUnits<?> bound = units;
        if (bound == null) {
            bound = inputs.readBy(StudyUnits.of(study, options));
            units = bound;
        }
        return bound;
    }
}
