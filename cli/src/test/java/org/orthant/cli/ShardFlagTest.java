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
