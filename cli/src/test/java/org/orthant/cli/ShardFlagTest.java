package org.orthant.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orthant.studies.run.Shard;
import picocli.CommandLine;

/** {@code --shard}, as given and as read from a job array's variables. */
class ShardFlagTest {

    private static Shard shard(String text, Map<String, String> environment) {
        return CommandLine.populateCommand(new ShardFlag(), "--shard", text).shard(environment);
    }

    @Test
    void withoutItTheRunIsWhole() {
        assertThat(new ShardFlag().shard(Map.of("SLURM_ARRAY_TASK_ID", "3"))).isEqualTo(Shard.WHOLE);
    }

    @Test
    void itIsGivenOrReadFromSlurmOrKubernetes() {
        Map<String, String> slurm = Map.of("SLURM_ARRAY_TASK_ID", "3", "SLURM_ARRAY_TASK_COUNT", "8");
        Map<String, String> kubernetes = Map.of("JOB_COMPLETION_INDEX", "2");

        assertThat(shard("2/4", slurm)).isEqualTo(new Shard(2, 4));
        assertThat(shard("auto", slurm)).isEqualTo(new Shard(3, 8));
        assertThat(shard("auto/16", slurm)).isEqualTo(new Shard(3, 16));
        assertThat(shard("auto/4", kubernetes)).isEqualTo(new Shard(2, 4));
    }

    private static Map<String, String> array(int index, int count, int first, int last) {
        return Map.of(
                "SLURM_ARRAY_TASK_ID", String.valueOf(index),
                "SLURM_ARRAY_TASK_COUNT", String.valueOf(count),
                "SLURM_ARRAY_TASK_MIN", String.valueOf(first),
                "SLURM_ARRAY_TASK_MAX", String.valueOf(last));
    }

    @Test
    void anArrayIsCountedFromZeroOrOne() {
        assertThat(shard("auto", array(0, 4, 0, 3))).isEqualTo(new Shard(0, 4));
        assertThat(shard("auto", array(1, 4, 1, 4))).isEqualTo(new Shard(0, 4));
        assertThat(shard("auto", array(4, 4, 1, 4))).isEqualTo(new Shard(3, 4));
        assertThat(shard("auto/8", array(7, 1, 7, 7))).isEqualTo(new Shard(7, 8));
    }

    @Test
    void aPartOfAnArrayIsNoWholeOne() {
        requireRefusal("auto", array(7, 1, 7, 7), "from 0 or 1 on, got 1 of 7 to 7; for a part");
        requireRefusal("auto", array(1, 1, 1, 1), "got 1 of 1 to 1");
        requireRefusal("auto", array(4, 4, 0, 6), "got 4 of 0 to 6");
        requireRefusal("auto", array(2, 3, 1, 5), "got 3 of 1 to 5");
    }

    @Test
    void whatIsNoShardIsRefused() {
        requireRefusal("4/4", Map.of(), "--shard 4/4: expected a shard from 0 to 3, got 4");
        requireRefusal("1", Map.of(), "--shard: expected I/N, auto or auto/N, got 1");
        requireRefusal("1/2/3", Map.of(), "got 1/2/3");
        requireRefusal("a/4", Map.of(), "expected whole numbers, got a/4");
        requireRefusal("0/0", Map.of(), "expected at least 1 shard, got 0");
        requireRefusal("auto", Map.of(), "neither SLURM_ARRAY_TASK_ID nor JOB_COMPLETION_INDEX is set");
        requireRefusal("auto", Map.of("JOB_COMPLETION_INDEX", "1"), "SLURM_ARRAY_TASK_COUNT is not set");
        requireRefusal("auto", Map.of("SLURM_ARRAY_TASK_ID", "8", "SLURM_ARRAY_TASK_COUNT", "8"), "from 0 to 7, got 8");
    }

    private static void requireRefusal(String text, Map<String, String> environment, String words) {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> shard(text, environment))
                .withMessageContaining(words);
    }
}
