package org.orthant.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orthant.cli.CommandLineRun.orthant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orthant.formats.config.Configuration;
import org.orthant.formats.config.Overrides;
import org.orthant.studies.Studies;
import org.orthant.studies.Study;
import org.orthant.studies.StudyOptions;
import tools.jackson.databind.JsonNode;

/** Two studies that share their networks, tiny, from the command line. */
class ReproduceTest {

    private static final List<String> NETWORKS = List.of("units=2", "network.neurons=16", "training.steps=20");
    private static final List<String> FUNCTION = List.of(
            "analysis.trials=40",
            "analysis.restarts=2",
            "analysis.nullDraws=19",
            "analysis.controlSets=2",
            "analysis.includeFailures=true");
    private static final List<String> ATTRACTOR = List.of(
            "analysis.trials=40", "analysis.shownTrials=10", "analysis.starts=16", "analysis.includeFailures=true");

    @TempDir
    private static Path folder = Path.of("");

    private static CommandLineRun first = new CommandLineRun(-1, "", "");

    @BeforeAll
    static void run() {
        first = reproduce("--json");
    }

    private static CommandLineRun reproduce(Object... more) {
        List<Object> words = new ArrayList<>(
                List.of("reproduce", "--only", "line-attractor,function-decision", "--out", folder.resolve("all")));
        Stream.concat(NETWORKS.stream(), FUNCTION.stream())
                .forEach(setting -> words.addAll(List.of("--set", "function-decision." + setting)));
        Stream.concat(NETWORKS.stream(), ATTRACTOR.stream())
                .forEach(setting -> words.addAll(List.of("--set", "line-attractor." + setting)));
        words.addAll(List.of(more));
        return orthant(words.toArray());
    }

    @Test
    void theResultIsOneJsonObject() {
        assertThat(first.exitCode()).as(first.err()).isZero();
        JsonNode result = first.json();
        assertThat(result.propertyNames()).containsExactly("index", "studies", "leftOut");
        assertThat(PublishedSchema.problems("result-reproduce", result)).isEmpty();
        assertThat(result.get("studies").findValuesAsString("study"))
                .containsExactly("function-decision", "line-attractor");
        assertThat(result.get("leftOut")).hasSize(Studies.all().size() - 2);
        assertThat(result.get("studies").get(0).get("claims")).isNotEmpty();
    }

    @Test
    void twoStudiesTrainTwoNetworksAndNotFour() throws IOException {
        try (Stream<Path> networks = Files.list(folder.resolve("all/networks"))) {
            assertThat(networks).hasSize(2);
        }
    }

    @Test
    void theSameBytesAsOfASingleStudy() throws IOException {
        List<Object> words = new ArrayList<>(List.of("study", "line-attractor", "--out", folder.resolve("single")));
        Stream.concat(NETWORKS.stream(), ATTRACTOR.stream())
                .forEach(setting -> words.addAll(List.of("--set", setting)));
        assertThat(orthant(words.toArray()).exitCode()).isZero();
        Path single = folder.resolve("single");
        try (Stream<Path> tables = Files.list(single.resolve("tables"))) {
            List<Path> files = Stream.concat(tables, Stream.of(single.resolve("scorecard.json")))
                    .toList();
            assertThat(files)
                    .hasSizeGreaterThan(2)
                    .allSatisfy(file -> assertThat(
                                    folder.resolve("all/studies/line-attractor").resolve(single.relativize(file)))
                            .hasSameBinaryContentAs(file));
        }
    }

    @Test
    void doneStudiesAreNotRunAgain() {
        CommandLineRun again = reproduce();
        assertThat(again.exitCode()).isZero();
        assertThat(again.err())
                .contains("study 1 of 2: function-decision is done", "study 2 of 2: line-attractor is done");
        assertThat(again.out()).contains("function-decision, units 2: ", "rules, left out: not chosen", "index: ");
    }

    @Test
    void wrongUseIsRefused() {
        assertRefused("unknown study function-decison", "--only", "function-decison");
        assertRefused("expected STUDY.key=value", "--set", "units=2");
        assertRefused("leave no study", "--only", "rules", "--skip", "rules");
        assertRefused("units", "--set", "rules.units=0");
    }

    private static void assertRefused(String words, Object... more) {
        List<Object> all = new ArrayList<>(List.of("reproduce", "--out", folder.resolve("none")));
        all.addAll(List.of(more));
        CommandLineRun run = orthant(all.toArray());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(words);
        assertThat(folder.resolve("none")).doesNotExist();
    }

    static List<Study<?>> studies() {
        return Studies.all();
    }

    /** A tenth of every study is a size that its options allow. */
    @ParameterizedTest
    @MethodSource("studies")
    void everyStudyHasAQuickSize(Study<?> study) {
        assertThat(tenth(study).units())
                .isBetween(1, Math.max(1, study.defaults().units() / 2));
    }

    private static <O extends Record & StudyOptions> StudyOptions tenth(Study<O> study) {
        int units = Math.max(1, study.defaults().units() / 10);
        return Configuration.resolve(study.defaults(), Overrides.none().withOption("units", units));
    }
}
