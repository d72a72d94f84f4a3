package org.orthant.studies.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orthant.formats.InputException;
import org.orthant.studies.Verdict;
import org.orthant.studies.run.TinyStudy.Options;

/** A run from its manifest to its scorecard, and after every interruption. */
class StudyRunnerTest {

    private static final Options OPTIONS = new Options(1, 6, 0.5);

    @TempDir
    private Path folder;

    private Path directory() {
        return folder.resolve("run");
    }

    private static RunOutcome run(TinyStudy study, Options options, Path directory, int threads) {
        return StudyRunner.run(
                new RunRequest<>(study, options, directory, threads, List.of("test"), ProgressListener.SILENT));
    }

    private static TinyStudy study() {
        return new TinyStudy("tiny", () -> {});
    }

    @Test
    void theManifestIsWrittenBeforeAnythingIsComputed() {
        Path manifest = directory().resolve("manifest.json");
        TinyStudy study = new TinyStudy("tiny", () -> assertThat(manifest).exists());
        RunOutcome outcome = run(study, OPTIONS, directory(), 1);
        assertThat(study.computed()).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(outcome.scorecard().claims().getFirst().verdict()).isEqualTo(Verdict.REPRODUCED);
        assertThat(outcome.report()).exists();
        assertThat(RunDirectory.manifestOf(directory()).study()).isEqualTo("tiny");
        assertThat(directory().resolve("run.lock")).isEmptyFile();
    }

    @Test
    void inputsStandInTheManifestAndOthersAreRefused() throws IOException {
        Path input = Files.writeString(folder.resolve("input"), "abc");
        TinyStudy reads = new TinyStudy("tiny", () -> {}, List.of(input));
        RunOutcome outcome = run(reads, OPTIONS, directory(), 1);
        String sum = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assertThat(RunDirectory.manifestOf(directory()).inputs()).containsExactly(Map.entry(input.toString(), sum));
        assertThat(outcome.report()).content().contains(sum);
        run(reads, OPTIONS, directory(), 1);
        Files.writeString(input, "abd");
        requireRefusal(new TinyStudy("tiny", () -> {}, List.of(input)), OPTIONS, "inputs");
        requireRefusal(new TinyStudy("tiny", () -> {}, List.of(folder.resolve("none"))), OPTIONS, "none: no such file");
    }

    @Test
    void missingAndTornUnitsAreComputedAgainAndNothingElse() throws IOException {
        run(study(), OPTIONS, directory(), 1);
        List<byte[]> before = results(directory());
        Files.delete(directory().resolve("units/000002.zip"));
        Path torn = directory().resolve("units/000004.zip");
        byte[] content = Files.readAllBytes(torn);
        Files.write(torn, Arrays.copyOf(content, content.length - 30));
        Files.delete(directory().resolve("scorecard.json"));
        TinyStudy again = study();
        run(again, OPTIONS, directory(), 1);
        assertThat(again.computed()).containsExactly(2, 4);
        assertThat(results(directory())).usingRecursiveComparison().isEqualTo(before);
        assertThat(Files.readAllLines(directory().resolve("sessions.jsonl"))).hasSize(2);
    }

    @Test
    void aUnitWithAFlippedBitIsComputedAgain() throws IOException {
        run(study(), OPTIONS, directory(), 1);
        Path file = directory().resolve("units/000000.zip");
        byte[] content = Files.readAllBytes(file);
        byte[] flipped = content.clone();
        flipped[content.length / 2] ^= 1;
        Files.write(file, flipped);
        TinyStudy again = study();
        run(again, OPTIONS, directory(), 1);
        assertThat(again.computed()).containsExactly(0);
        assertThat(Files.readAllBytes(file)).isEqualTo(content);
    }

    @Test
    void theNumberOfThreadsChangesNoByte() throws IOException {
        run(study(), OPTIONS, directory(), 1);
        Path other = folder.resolve("two-threads");
        run(study(), OPTIONS, other, 2);
        assertThat(results(other))
                .hasSizeGreaterThan(8)
                .usingRecursiveComparison()
                .isEqualTo(results(directory()));
    }

    /** The bytes of units, tables, arrays and scorecard, by name. */
    private static List<byte[]> results(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> directory
                            .relativize(file)
                            .toString()
                            .matches("units/.*|tables/.*|arrays/.*|scorecard[.]json"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .map(StudyRunnerTest::bytes)
                    .toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anotherStudySeedOrOptionIsRefused() {
        run(study(), OPTIONS, directory(), 1);
        requireRefusal(new TinyStudy("other", () -> {}), OPTIONS, "study tiny, not other");
        requireRefusal(study(), new Options(2, 6, 0.5), "seed 1, not 2");
        requireRefusal(study(), new Options(1, 7, 0.5), "option units 6, not 7");
        requireRefusal(study(), new Options(1, 6, 0.25), "option shift 0.5, not 0.25");
    }

    private void requireRefusal(TinyStudy study, Options options, String words) {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> run(study, options, directory(), 1))
                .withMessageContaining(words);
        assertThat(study.computed()).isEmpty();
    }

    @Test
    void aFolderWithOtherFilesIsRefusedAndLeftAlone() throws IOException {
        Files.createDirectory(directory());
        Files.writeString(directory().resolve("notes.txt"), "mine");
        TinyStudy study = study();
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> run(study, OPTIONS, directory(), 1))
                .withMessageContaining("notes.txt");
        assertThat(directory()).isDirectoryContaining("glob:**/notes.txt").isDirectoryNotContaining("glob:**.json");
        assertThat(study.computed()).isEmpty();
    }

    @Test
    void aUnitThatFailsStopsTheRunAndKeepsTheOthers() {
        TinyStudy failing = new TinyStudy("tiny", new Runnable() {
            private int units;

            @Override
            public void run() {
                if (++units == 4) {
                    throw new IllegalStateException("the fourth unit fails");
                }
            }
        });
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> run(failing, OPTIONS, directory(), 1))
                .withMessage("the fourth unit fails");
        TinyStudy again = study();
        run(again, OPTIONS, directory(), 1);
        assertThat(again.computed()).doesNotContain(0, 1, 2).contains(3);
    }
}
