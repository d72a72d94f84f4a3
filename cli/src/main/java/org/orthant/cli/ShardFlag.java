package org.orthant.cli;

import java.util.Map;
import org.orthant.studies.run.Shard;
import picocli.CommandLine.Option;

/** Which part of a run to compute: given, or read from the variables that a job array sets. */
final class ShardFlag {

    private static final String AUTO = "auto";
    private static final String SLURM_INDEX = "SLURM_ARRAY_TASK_ID";
    private static final String SLURM_COUNT = "SLURM_ARRAY_TASK_COUNT";
    private static final String KUBERNETES_INDEX = "JOB_COMPLETION_INDEX";

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description = "Compute part I of N (from 0) and stop; 'merge' joins the parts. 'auto' takes both from"
                    + " Slurm's array task, 'auto/N' the part from Slurm's or Kubernetes' index.")
    private String shard = "";

    /**
     * The shard that was asked for.
     *
     * @param environment the process's variables
     * @throws UsageException if it can't be one
     */
    Shard shard(Map<String, String> environment) {
        if (shard.isEmpty()) {
            return Shard.WHOLE;
        }
        String[] words = shard.split("/", -1);
        if (words[0].equals(AUTO)) {
            return shard(index(environment), words.length == 1 ? count(environment) : words[1]);
        }
        if (words.length != 2) {
            throw new UsageException("--shard: expected I/N, auto or auto/N, got " + shard);
        }
        return shard(words[0], words[1]);
    }

    private String index(Map<String, String> environment) {
        String slurm = environment.get(SLURM_INDEX);
        String index = slurm == null ? environment.get(KUBERNETES_INDEX) : slurm;
        if (index == null) {
            throw new UsageException(
                    "--shard " + shard + ": neither " + SLURM_INDEX + " nor " + KUBERNETES_INDEX + " is set");
        }
        return index;
    }

    private String count(Map<String, String> environment) {
        String count = environment.get(SLURM_COUNT);
        if (count == null) {
            throw new UsageException(
                    "--shard auto: " + SLURM_COUNT + " is not set; say how many parts there are with --shard auto/N");
        }
        return count;
    }

    private Shard shard(String index, String count) {
        try {
            return new Shard(Integer.parseInt(index), Integer.parseInt(count));
        } catch (NumberFormatException e) {
            throw new UsageException("--shard " + shard + ": expected whole numbers, got " + index + "/" + count, e);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--shard " + shard + ": " + e.getMessage(), e);
        }
    }
}
