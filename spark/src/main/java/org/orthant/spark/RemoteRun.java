package org.orthant.spark;

import java.io.Serial;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.orthant.formats.InputException;
import org.orthant.studies.run.DirectoryNetworkStore;
import org.orthant.studies.run.Executor.Job;
import org.orthant.studies.run.RunDirectory;
import org.orthant.studies.run.StudyUnits;

/** A run as executors know it: study and options in words, sent once to each process, and bound there once. */
final class RemoteRun implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String study;
    private final String options;
    private final String directory;
    private final String networks;
    private final TreeMap<String, String> inputs;
    private final boolean shared;

    private transient @Nullable StudyUnits<?> units;

    private RemoteRun(Job job, boolean shared) {
        study = job.units().study();
        options = job.units().options();
        directory = job.directory().toAbsolutePath().toString();
        networks = job.networks().toAbsolutePath().toString();
        inputs = new TreeMap<>(job.units().inputs());
        this.shared = shared;
    }

    /**
     * The run of a job.
     *
     * @param shared whether executors see the run directory and store units there
     */
    static RemoteRun of(Job job, boolean shared) {
        return new RemoteRun(job, shared);
    }

    /** The study's name. */
    String study() {
        return study;
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
            bound = StudyUnits.of(study, options);
            requireSameInputs(bound.inputs());
            units = bound;
        }
        return bound;
    }

    /** The files that units read must be on every machine what they are on the driver's, under the same path. */
    private void requireSameInputs(SortedMap<String, String> here) {
        inputs.forEach((file, sum) -> {
            if (!sum.equals(here.get(file))) {
                throw new InputException(
                        Path.of(file), "expected SHA-256 " + sum + " on all machines, found " + here.get(file));
            }
        });
    }
}
