package org.orthant.studies.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orthant.formats.InputException;
import org.orthant.studies.population.NetworkStore;
import org.orthant.studies.run.ReproductionRequest.Planned;

/** Several studies in one folder: shared networks, resuming, the index. */
class ReproductionRunnerTest {

    private static final TinyStudy.Options OPTIONS = new TinyStudy.Options(1, 4, 0);

    @TempDir
    private Path folder;

    private final List<String> trained = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void writeInput() throws IOException {
        Files.writeString(folder.resolve("there.txt"), "an input");
    }

    private Planned<?> study(String id, Runnable beforeUnit) {
        return new Planned<>(new NetworkStudy(id, folder.resolve("there.txt"), beforeUnit), OPTIONS, true);
    }

    private Planned<?> study(String id) {
        return study(id, () -> {});
    }

    /** An executor that counts trainings. */
    private Executor counting() {
        return new LocalExecutor(recipe -> {
            trained.add(recipe.key());
            return NetworkStore.none().get(recipe);
        });
    }

    private ReproductionOutcome reproduce(long seed, Planned<?>... studies) {
        return ReproductionRunner.run(new ReproductionRequest(
                seed,
                false,
                List.of(studies),
                folder.resolve("all"),
                counting(),
                2,
                List.of("test"),
                ProgressListener.SILENT));
    }

    @Test
    void aNetworkThatStudiesShareIsTrainedOnce() {
        ReproductionOutcome outcome = reproduce(1, study("a"), study("b"), study("c"));
        assertThat(outcome.done()).hasSize(3);
        assertThat(trained)
                .containsExactlyInAnyOrder(
                        NetworkStudy.recipe(0).key(),
                        NetworkStudy.recipe(1).key(),
                        NetworkStudy.recipe(2).key(),
                        NetworkStudy.recipe(3).key());
    }

    @Test
    void tablesAndScorecardsAreThoseOfSingleRuns() throws IOException {
        reproduce(1, study("a"), study("b"));
        Path single = folder.resolve("single");
        StudyRunner.run(new RunRequest<>(
                new NetworkStudy("b", folder.resolve("there.txt"), () -> {}),
                OPTIONS,
                single,
                1,
                List.of("test"),
                ProgressListener.SILENT));
        for (String file : List.of("tables/values.csv", "scorecard.json", "arrays/results.npz", "units/000003.zip")) {
            assertThat(folder.resolve("all/studies/b").resolve(file))
                    .as(file)
                    .hasSameBinaryContentAs(single.resolve(file));
        }
    }

    @Test
    void anInterruptedReproductionGoesOnAndRedoesNothing() throws IOException {
        AtomicInteger units = new AtomicInteger();
        Planned<?> failing = study("b", () -> {
            if (units.incrementAndGet() == 3) {
                throw new IllegalStateException("the power fails");
            }
        });
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> reproduce(1, study("a"), failing, study("c")));
        assertThat(Files.readString(folder.resolve("all/index.html"))).contains("studies/a/report.html", "not run yet");
        Path report = folder.resolve("all/studies/a/report.html");
        var written = Files.getLastModifiedTime(report);
        AtomicInteger again = new AtomicInteger();
        ReproductionOutcome outcome =
                reproduce(1, study("a", again::incrementAndGet), study("b", again::incrementAndGet), study("c"));
        assertThat(outcome.done()).hasSize(3);
        assertThat(outcome.leftOut()).isEmpty();
        assertThat(again).hasValueBetween(1, 2);
        assertThat(Files.getLastModifiedTime(report)).isEqualTo(written);
        assertThat(trained).hasSize(4);
    }

    @Test
    void theIndexHoldsEveryClaimWithALinkToItsReport() throws IOException {
        ReproductionOutcome outcome = reproduce(1, study("a"), study("b"));
        String html = Files.readString(outcome.index());
        assertThat(html)
                .contains("<a href=\"studies/a/report.html\">Tiny &lt;networks&gt;</a>", "href=\"studies/b/report.html")
                .contains(">above 0 (mean)</td>", "reproduced</span>")
                .doesNotContain("Left out", "<script");
        assertThat(folder.resolve("all").resolve(outcome.done().getLast().report()))
                .exists();
        assertThat(Files.readString(folder.resolve("all/scorecard.csv")).lines())
                .hasSize(3)
                .first()
                .isEqualTo("study,claim_id,claim,verdict,effect,ci_low,ci_high,n,beyond_baseline");
    }

    @Test
    void aStudyWithoutItsFilesIsLeftOutAndRunOnceTheyAreThere() throws IOException {
        Path missing = folder.resolve("missing.txt");
        Planned<?> needy = new Planned<>(new NetworkStudy("needy", missing, () -> {}), OPTIONS, true);
        ReproductionOutcome without = reproduce(1, study("a"), needy);
        assertThat(without.leftOut())
                .singleElement()
                .satisfies(left -> assertThat(left.reason())
                        .contains("missing.txt", "'orthant data' fetches it", "--set needy.KEY=VALUE"));
        assertThat(Files.readString(without.index())).contains("Left out", "missing.txt");
        Files.writeString(missing, "now");
        assertThat(reproduce(1, study("a"), needy).done()).hasSize(2);
    }

    @Test
    void studiesNotChosenKeepTheirResultsInTheIndex() {
        reproduce(1, study("a"));
        Planned<?> notNow = new Planned<>(new NetworkStudy("a", folder, () -> {}), OPTIONS, false);
        Planned<?> never = new Planned<>(new NetworkStudy("c", folder, () -> {}), OPTIONS, false);
        ReproductionOutcome outcome = reproduce(1, notNow, study("b"), never);
        assertThat(outcome.done()).extracting(done -> done.study().id()).containsExactly("a", "b");
        assertThat(outcome.leftOut())
                .singleElement()
                .satisfies(left -> assertThat(left.reason()).isEqualTo("not chosen"));
    }

    @Test
    void anotherSeedOrFolderIsRefused() throws IOException {
        reproduce(1, study("a"));
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> reproduce(2, study("a")))
                .withMessageContaining("runs of another seed, size or program version");
        Files.delete(folder.resolve("all/reproduction.json"));
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> reproduce(1, study("a")))
                .withMessageContaining("found other files");
    }

    @Test
    void aReproductionWithNothingToRunIsRefused() {
        Planned<?> needy = new Planned<>(new NetworkStudy("needy", folder.resolve("no"), () -> {}), OPTIONS, true);
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> reproduce(1, needy))
                .withMessageContaining("no study can be run; needy: ");
    }

    @Test
    void networksOfAllStudiesLieInOneFolder() throws IOException {
        reproduce(1, study("a"), study("b"));
        try (Stream<Path> networks = Files.walk(folder.resolve("all"))) {
            assertThat(networks.filter(file -> file.toString().endsWith(".safetensors")))
                    .hasSize(4)
                    .allSatisfy(file -> assertThat(file).hasParent(folder.resolve("all/networks")));
        }
    }
}
