package org.orthant.studies.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.orthant.formats.AtomicFiles;
import org.orthant.formats.InputException;
import org.orthant.studies.run.TinyStudy.Options;

/** A run directory has one process at work, and nothing is written outside of it. */
@Timeout(120)
class RunSafetyTest {

    private static final Options OPTIONS = new Options(1, 6, 0.5);

    @TempDir
    private Path folder;

    private Path directory() {
        return folder.resolve("run");
    }

    private RunOutcome run(Runnable beforeUnit) {
        return StudyRunner.run(new RunRequest<>(
                new TinyStudy("tiny", beforeUnit), OPTIONS, directory(), 1, List.of("test"), ProgressListener.SILENT));
    }

    private void requireRefusal(Runnable attempt, String... words) {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(attempt::run)
                .satisfies(e -> assertThat(e.getMessage()).contains(words).doesNotContain("\n"));
    }

    @Test
    void aSecondIsRefusedAndTheFirstIsNamed() throws IOException {
        String here = "(host " + InetAddress.getLocalHost().getHostName() + ", pid "
                + ProcessHandle.current().pid() + ")";
        run(() -> requireRefusal(() -> run(() -> {}), "run: another process works on this run " + here));
        assertThat(directory().resolve("run.lock")).isEmptyFile();
        run(() -> {});
        try (RunDirectory held = RunDirectory.existingLocked(directory())) {
            assertThat(held.root()).isEqualTo(directory());
            requireRefusal(() -> StudyRunner.rebuildReport(directory()), "another process", here);
        }
    }

    @Test
    void aRunThatWasRemovedIsNotMadeAnew() {
        requireRefusal(
                () -> run(() -> {
                    try {
                        remove(directory());
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                }),
                "run: the run was removed while it went on");
        assertThat(directory()).doesNotExist();
    }

    @Test
    void aRunInTheSamePlaceGetsNothingOfTheRemovedOne() {
        boolean[] first = {true};
        requireRefusal(
                () -> run(() -> {
                    if (first[0]) {
                        first[0] = false;
                        replaceByAnother();
                    }
                }),
                "run: the run was removed while it went on");
        assertThat(RunDirectory.manifestOf(directory()).seed()).isEqualTo(2);
        assertThat(directory().resolve("units")).doesNotExist();
    }

    private void replaceByAnother() {
        Path second = folder.resolve("second");
        Options other = new Options(2, 6, 0.5);
        RunRequest<Options> request = new RunRequest<>(
                new TinyStudy("tiny", () -> {}), other, second, 1, List.of("test"), ProgressListener.SILENT);
        RunDirectory.open(second, Manifest.of(request)).close();
        try {
            Files.move(directory(), folder.resolve("aside"));
            Files.move(second, directory());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void linksLeadNowhere() throws IOException {
        Path treasure = Files.writeString(folder.resolve("treasure"), "gold");
        for (String name : List.of("run.lock", "sessions.jsonl")) {
            run(() -> {});
            Files.delete(directory().resolve(name));
            Files.createSymbolicLink(directory().resolve(name), treasure);
            requireRefusal(() -> run(() -> {}), name, "can't be written");
            assertThat(treasure).hasContent("gold");
            remove(directory());
        }
        for (String name : List.of("tables", "arrays")) {
            run(() -> {});
            Path other = Files.createDirectory(folder.resolve("other-" + name));
            remove(directory().resolve(name));
            Files.createSymbolicLink(directory().resolve(name), other);
            requireRefusal(() -> run(() -> {}), name, "leads out of");
            assertThat(other).isEmptyDirectory();
            remove(directory());
        }
        run(() -> {});
        Path table = directory().resolve("tables/values.csv");
        Files.delete(table);
        Files.createSymbolicLink(table, treasure);
        run(() -> {});
        assertThat(table)
                .isRegularFile()
                .satisfies(file -> assertThat(Files.isSymbolicLink(file)).isFalse());
        assertThat(treasure).hasContent("gold");
    }

    @Test
    void namesLeadNowhere() throws IOException {
        run(() -> {});
        try (RunDirectory directory = RunDirectory.existingLocked(directory())) {
            for (String name :
                    List.of("../x", "tables/../../x", folder.resolve("x").toString())) {
                requireRefusal(() -> directory.write(name, new byte[1]), "leads out of");
            }
        }
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void whatOthersLeftHalfWrittenIsSweptAway() throws IOException {
        run(() -> {});
        String own = "_" + ProcessHandle.current().pid() + ".tmp";
        for (String name : List.of(
                "units/.000001.zip.0_elsewhere_1.tmp",
                "networks/.x.0_elsewhere_7.tmp",
                ".manifest.json.0_" + InetAddress.getLocalHost().getHostName() + own)) {
            Path file = directory().resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, new byte[3]);
        }
        Files.delete(directory().resolve("report.html"));
        run(() -> {});
        try (Stream<Path> files = Files.walk(directory())) {
            assertThat(files.filter(AtomicFiles::isTemporary)).isEmpty();
        }
    }

    @Test
    void aLineOfSessionsThatWasCutOffStaysByItself() throws IOException {
        run(() -> {});
        Path sessions = directory().resolve("sessions.jsonl");
        String whole = Files.readString(sessions);
        Files.writeString(sessions, whole.substring(0, 20));
        run(() -> {});
        assertThat(Files.readAllLines(sessions))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("{\"started\"")
                .endsWith("}");
    }

    private static void remove(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
