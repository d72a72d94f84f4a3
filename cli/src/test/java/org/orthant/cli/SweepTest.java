package org.orthant.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orthant.cli.CommandLineRun.orthant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study over a grid of settings. */
class SweepTest {

    private static final List<Object> TINY = List.of(
            "study",
            "weights-before-after",
            "--units",
            2,
            "--set",
            "network.neurons=16",
            "--set",
            "training.steps=10",
            "--set",
            "samples=100",
            "--set",
            "restarts=2",
            "--quiet",
            "--seed",
            1);

    @TempDir
    private Path folder;

    private CommandLineRun tiny(String out, Object... more) {
        List<Object> words = new ArrayList<>(TINY);
        words.addAll(List.of("--out", folder.resolve(out)));
        words.addAll(List.of(more));
        return orthant(words.toArray());
    }

    @Test
    void everyWorldIsAWholeRunAndNetworksAreTrainedOnce() throws IOException {
        CommandLineRun swept = tiny("sweep", "--sweep", "gamma=1,1.25", "--json");
        assertThat(swept.exitCode()).as(swept.err()).isZero();
        assertThat(swept.json().get("claims").get(0).get("n").asInt()).isEqualTo(2);

        Path sweep = folder.resolve("sweep");
        assertThat(files(sweep.resolve("networks"))).hasSize(2);
        assertThat(files(sweep.resolve("worlds"))).containsExactly("000", "001");
        assertThat(sweep.resolve("figures/verdicts.svg")).isNotEmptyFile();
        assertThat(Files.readAllLines(sweep.resolve("tables/worlds.csv")))
                .containsExactly("world,words,gamma", "0,gamma 1,1", "1,gamma 1.25,1.25");
        assertThat(Files.readAllLines(sweep.resolve("tables/holds.csv"))).hasSizeGreaterThan(3);

        assertThat(tiny("alone", "--set", "gamma=1.25").exitCode()).isZero();
        assertThat(sweep.resolve("worlds/001/scorecard.json"))
                .hasSameBinaryContentAs(folder.resolve("alone/scorecard.json"));

        CommandLineRun other = tiny("sweep", "--sweep", "gamma=1,1.5");
        assertThat(other.exitCode()).isEqualTo(3);
        assertThat(other.err()).contains("sweep of other worlds");
    }

    private static List<String> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aSweepThatMakesNoSenseIsRefused() {
        requireRefusal("expected key=value,value,..., got gamma", "--sweep", "gamma");
        requireRefusal("unknown key gama; did you mean gamma?", "--sweep", "gama=1,2");
        requireRefusal("each once, got [1, 1]", "--sweep", "gamma=1,1");
        requireRefusal("two worlds of the sweep have the same settings", "--sweep", "seed=1,2");
        requireRefusal("given twice", "--sweep", "gamma=1,2", "--sweep", "gamma=3");
        requireRefusal("--shard and a sweep", "--sweep", "gamma=1,2", "--shard", "0/2");
        requireRefusal("expected one of them", "--sweep", "gamma=1,2", "--multiverse");
    }

    private void requireRefusal(String words, Object... more) {
        CommandLineRun run = tiny("refused", more);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains(words).doesNotContain("\tat ");
        assertThat(folder.resolve("refused")).doesNotExist();
    }
}
