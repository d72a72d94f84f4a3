package org.orthant.cli.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.orthant.formats.AtomicFiles;
import org.orthant.formats.data.DataFile;

/** A run of {@code weights-before-after} with few, small networks, in {@code run} below a folder, and what it leaves. */
record SmallRun(Path folder) {

    static final String OUT = "run";

    /** The command, with further words. */
    static List<String> command(int units, int steps, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "study",
                "weights-before-after",
                "--out",
                OUT,
                "--threads",
                "2",
                "--units",
                Integer.toString(units),
                "--set",
                "network.neurons=8",
                "--set",
                "training.steps=" + steps,
                "--set",
                "samples=100",
                "--set",
                "restarts=2"));
        words.addAll(Arrays.asList(more));
        return words;
    }

    Path directory() {
        return folder.resolve(OUT);
    }

    /** SHA-256 of all that a run has to end with, by name; the sessions and the lock aside, which tell of its history. */
    Map<String, String> results() {
        Map<String, String> results = new TreeMap<>();
        for (Path file : files()) {
            String name = directory().relativize(file).toString();
            if (!name.matches("sessions[.]jsonl|run[.]lock")) {
                results.put(name, DataFile.sha256(file));
            }
        }
        return results;
    }

    /** All files. */
    List<Path> files() {
        if (!Files.isDirectory(directory())) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory())) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Temporary files. */
    List<Path> temporaries() {
        return files().stream().filter(AtomicFiles::isTemporary).toList();
    }

    /** When each stored unit and network was written: what is done must not be done again. */
    Map<String, FileTime> done() {
        Map<String, FileTime> done = new TreeMap<>();
        for (Path file : files()) {
            String name = directory().relativize(file).toString();
            if (name.matches("(units|networks)/[^.].*")) {
                done.put(name, modified(file));
            }
        }
        return done;
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until {@code count} units are stored; false if the process ended before. */
    boolean waitForUnits(Orthant run, int count) throws InterruptedException {
        Path units = directory().resolve("units");
        while (run.isAlive()) {
            String[] names = units.toFile().list((folder, name) -> name.endsWith(".zip") && !name.startsWith("."));
            if (names != null && names.length >= count) {
                return true;
            }
            Thread.sleep(1);
        }
        return false;
    }
}
