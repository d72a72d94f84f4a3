package org.orthant.studies.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orthant.formats.AtomicFiles;
import org.orthant.formats.InputException;
import org.orthant.formats.InputFiles;
import org.orthant.formats.Json;

/**
 * A run on disk. Every file is forced to disk and then renamed into place, so that a run killed at any moment goes on
 * where it was; a torn unit is redone, not read. Who opens a directory to work in it holds its lock until it is closed.
 */
public final class RunDirectory implements AutoCloseable {

    private static final String MANIFEST = "manifest.json";
    private static final String SWEEP = "sweep.json";
    private static final String UNITS = "units";

    private final Path root;
    private final @Nullable RunLock lock;

    private RunDirectory(Path root, @Nullable RunLock lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * Opens the directory for a run: new, or one that the same run began.
     *
     * @throws InputException if it holds another run or files that are none of a run's, or another process works in it
     */
    public static RunDirectory open(Path root, Manifest manifest) {
        return open(
                root,
                MANIFEST,
                Json.toBytes(manifest),
                () -> manifestOf(root)
                        .conflictWith(manifest)
                        .map(conflict -> "can't resume here: " + conflict + "; choose another --out"));
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
     * @throws InputException if its plan is another, or it has none and other files, or another process works in it
     */
    static RunDirectory openPlanned(Path root, String name, Record plan, String other) {
        Path file = root.resolve(name);
        return open(
                root,
                name,
                Json.toBytes(plan),
                () -> Json.read(file, plan.getClass()).equals(plan)
                        ? Optional.empty()
                        : Optional.of("can't resume here: it holds " + other + "; choose another --out"));
    }

    /** Nothing is written into a folder that is refused; what is there is looked at again once no one else can change it. */
    private static RunDirectory open(Path root, String name, byte[] plan, Supplier<Optional<String>> conflict) {
        requireOpen(root, name, conflict);
        makeFolder(root);
        RunDirectory directory = new RunDirectory(root, RunLock.take(root));
        try {
            requireOpen(root, name, conflict);
            if (!Files.exists(root.resolve(name))) {
                directory.write(name, plan);
            }
            return directory;
        } catch (RuntimeException | Error e) {
            directory.close();
            throw e;
        }
    }

    private static void requireOpen(Path root, String name, Supplier<Optional<String>> conflict) {
        if (!Files.exists(root.resolve(name))) {
            refuseForeignFiles(root);
            return;
        }
        Optional<String> found = conflict.get();
        if (found.isPresent()) {
            throw new InputException(root, found.get());
        }
    }

    private static void makeFolder(Path root) {
        try {
            Files.createDirectories(root);
        } catch (IOException e) {
            throw new InputException(root.toString(), "can't be made: " + AtomicFiles.reason(e), e);
        }
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

    /** An existing run, whatever its study, to be read. */
    public static RunDirectory existing(Path root) {
        manifestOf(root);
        return new RunDirectory(root, null);
    }

    /**
     * An existing run, whatever its study, to be concluded.
     *
     * @throws InputException if it is none, or another process works in it
     */
    static RunDirectory existingLocked(Path root) {
        manifestOf(root);
        return new RunDirectory(root, RunLock.take(root));
    }

    private static void refuseForeignFiles(Path root) {
        if (!Files.isDirectory(root)) {
            if (Files.exists(root)) {
                throw new InputException(root, "expected a directory, found a file");
            }
            return;
        }
        try (Stream<Path> files = Files.list(root)) {
            Optional<Path> foreign = files.filter(f -> !isOfTheBeginning(f)).findFirst();
            if (foreign.isPresent()) {
                throw new InputException(
                        root,
                        "expected a new or empty folder or this run's own, found other files ("
                                + foreign.get().getFileName() + "); choose another --out");
            }
        } catch (IOException e) {
            throw InputFiles.unreadable(root, e);
        }
    }

    /** Whether a process that was killed before it wrote its plan may have left a file. */
    private static boolean isOfTheBeginning(Path file) {
        return AtomicFiles.isTemporary(file) || file.endsWith(RunLock.FILE);
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
        write(unitName(index), unit);
    }

    /** The name of a unit's file. */
    static String unitName(int index) {
        return String.format(Locale.ROOT, UNITS + "/%06d.zip", index);
    }

    /**
     * Stores a file under {@code name}, which may hold slashes.
     *
     * @throws InputException if the run was removed meanwhile, or the name or a link leads out of it
     */
    public void write(String name, byte[] content) {
        whileInPlace(() -> RunFiles.write(root, name, content));
    }

    /**
     * Writes a file of this run.
     *
     * @throws InputException if the run was removed meanwhile, whatever the writing failed of
     */
    void whileInPlace(Runnable write) {
        requireInPlace();
        try {
            write.run();
        } catch (InputException e) {
            requireInPlace();
            throw e;
        }
    }

    private void requireInPlace() {
        if (lock == null ? !Files.exists(root.resolve(MANIFEST)) : !lock.isInPlace()) {
            throw new InputException(root, "the run was removed while it went on; start it again");
        }
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
        RunFiles.append(root, "sessions.jsonl", Json.line(session));
    }

    /** Removes what a killed process left half-written, on this machine or another. */
    public void sweep() {
        List<Path> torn = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(file -> AtomicFiles.isTemporary(file) && !AtomicFiles.isInUse(file))
                    .forEach(torn::add);
            for (Path file : torn) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            System.getLogger(RunDirectory.class.getName())
                    .log(System.Logger.Level.DEBUG, "temporary files not removed below " + root, e);
        }
    }

    /** Lets others work in the folder. */
    @Override
    public void close() {
        if (lock != null) {
            lock.close();
        }
    }
}
