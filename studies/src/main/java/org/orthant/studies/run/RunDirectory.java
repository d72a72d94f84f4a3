package org.orthant.studies.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.orthant.formats.AtomicFiles;
import org.orthant.formats.InputException;
import org.orthant.formats.Json;

/**
 * A run on disk. Every file is forced to disk and then renamed into place, so that a run killed at any moment goes on
 * where it was; a torn unit is redone, not read.
 */
public final class RunDirectory {

    private static final String MANIFEST = "manifest.json";
    private static final String SWEEP = "sweep.json";
    private static final String UNITS = "units";

    private final Path root;

    private RunDirectory(Path root) {
        this.root = root;
    }

    /**
     * Opens the directory for a run: new, or one that the same run began.
     *
     * @throws InputException if it holds another run or files that are none of a run's
     */
    public static RunDirectory open(Path root, Manifest manifest) {
        RunDirectory directory = new RunDirectory(root);
        Path file = root.resolve(MANIFEST);
        if (Files.exists(file)) {
            Optional<String> conflict = manifestOf(root).conflictWith(manifest);
            if (conflict.isPresent()) {
                throw new InputException(root, "can't resume here: " + conflict.get() + "; choose another --out");
            }
            return directory;
        }
        directory.refuseForeignFiles();
        directory.write(MANIFEST, Json.toBytes(manifest));
        return directory;
    }

    /**
     * Opens the directory of a sweep: new, or one that the same sweep began.
     *
     * @throws InputException if it holds another sweep, or files that are none of a sweep's
     */
    static RunDirectory openSweep(Path root, SweepPlan plan) {
        return openPlanned(root, SWEEP, plan, "a sweep of other worlds");
    }

    /**
     * Opens a directory of several runs, planned in one file: new, or one with the same plan.
     *
     * @param other what it holds if the plan there is another
     * @throws InputException if its plan is another, or it has none and other files
     */
    static RunDirectory openPlanned(Path root, String name, Record plan, String other) {
        RunDirectory directory = new RunDirectory(root);
        Path file = root.resolve(name);
        if (!Files.exists(file)) {
            directory.refuseForeignFiles();
            directory.write(name, Json.toBytes(plan));
        } else if (!Json.read(file, plan.getClass()).equals(plan)) {
            throw new InputException(root, "can't resume here: it holds " + other + "; choose another --out");
        }
        return directory;
    }

    /** The manifest of an existing run. */
    public static Manifest manifestOf(Path root) {
        Path file = root.resolve(MANIFEST);
        if (!Files.isRegularFile(file)) {
            String several = Files.isDirectory(root.resolve("studies"))
                    ? "; it holds several, each in a folder below studies"
                    : "";
            throw new InputException(root, "not a run directory: it has no " + MANIFEST + several);
        }
        try {
            return Json.read(file, Manifest.class);
        } catch (InputException e) {
            throw new InputException(file.toString(), "not the manifest of a run of Orthant", e);
        }
    }

    /** An existing run, whatever its study. */
    public static RunDirectory existing(Path root) {
        manifestOf(root);
        return new RunDirectory(root);
    }

    private void refuseForeignFiles() {
        if (!Files.isDirectory(root)) {
            if (Files.exists(root)) {
                throw new InputException(root, "expected a directory, found a file");
            }
            return;
        }
        try (Stream<Path> files = Files.list(root)) {
            Optional<Path> foreign =
                    files.filter(f -> !AtomicFiles.isTemporary(f)).findFirst();
            if (foreign.isPresent()) {
                throw new InputException(
                        root,
                        "expected a new or empty folder or this run's own, found other files ("
                                + foreign.get().getFileName() + "); choose another --out");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder. */
    public Path root() {
        return root;
    }

    /** Those of the units whose file is missing or torn. */
    List<Integer> missingUnits(IntStream units) {
        return units.filter(index -> readUnit(index).isEmpty()).boxed().toList();
    }

    /** Whether there is a file for a unit, whole or torn. */
    boolean hasFileOf(int index) {
        return Files.isRegularFile(root.resolve(unitName(index)));
    }

    /** A stored unit, or empty if it is missing or torn. */
    public Optional<StoredUnit> readUnit(int index) {
        Path file = root.resolve(unitName(index));
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(StoredUnit.read(file));
        } catch (InputException e) {
            return Optional.empty();
        }
    }

    /**
     * Stores a unit.
     *
     * @throws InputException if the run was removed meanwhile
     */
    public void writeUnit(int index, byte[] unit) {
        if (!Files.exists(root.resolve(MANIFEST))) {
            throw new InputException(root, "the run was removed while it went on; start it again");
        }
        write(unitName(index), unit);
    }

    /** The name of a unit's file. */
    static String unitName(int index) {
        return String.format(Locale.ROOT, UNITS + "/%06d.zip", index);
    }

    /** Stores a file under {@code name}, which may hold slashes. */
    public void write(String name, byte[] content) {
        write(root.resolve(name), content);
    }

    /** Makes or replaces a file, its folder too if it is missing. */
    static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new InputException(file, "its folder can't be made: " + e.getMessage());
        }
        AtomicFiles.write(file, content);
    }

    /** Where {@code name} lies. */
    public Path resolve(String name) {
        return root.resolve(name);
    }

    /** The names below {@code folder} that end in {@code suffix}, in alphabetical order. */
    List<String> files(String folder, String suffix) {
        try (Stream<Path> files = Files.list(root.resolve(folder))) {
            return files.map(file -> folder + "/" + file.getFileName())
                    .filter(name -> name.endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new InputException(root.resolve(folder), "expected a folder: " + e.getMessage());
        }
    }

    /** The names of the files of units, whole or torn. */
    List<String> unitFiles() {
        return Files.isDirectory(root.resolve(UNITS)) ? files(UNITS, ".zip") : List.of();
    }

    /** Notes that the run is taken up. */
    public void append(Session session) {
        try {
            Files.writeString(
                    root.resolve("sessions.jsonl"),
                    Json.line(session) + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new InputException(root.resolve("sessions.jsonl"), "can't be written: " + e.getMessage());
        }
    }

    /** Removes what a killed process left half-written. */
    public void sweep() {
        List<Path> torn = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(AtomicFiles::isAbandoned).forEach(torn::add);
            for (Path file : torn) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            System.getLogger(RunDirectory.class.getName())
                    .log(System.Logger.Level.DEBUG, "temporary files not removed below " + root, e);
        }
    }
}
