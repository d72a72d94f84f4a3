package org.orthant.cli;

import java.util.Map;
import org.orthant.studies.run.Shard;
import picocli.CommandLine.Option;

/** Which part of a run to compute: given, or read from the variables that a job array sets. */
final class ShardFlag {

    private static final String AUTO = "auto";
    private static final String SLURM_INDEX = "SLURM_ARRAY_TASK_ID";
    private static final String SLURM_COUNT = "SLURM_ARRAY_TASK_COUNT";
    private static final String SLURM_FIRST = "SLURM_ARRAY_TASK_MIN";
    private static final String SLURM_LAST = "SLURM_ARRAY_TASK_MAX";
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
            return words.length == 1 ? ofArray(environment) : shard(index(environment), words[1]);
        }
        if (words.length != 2) {
            throw new UsageException("--shard: expected I/N, auto or auto/N, got " + shard);
        }
        return shard(words[0], words[1]);
    }

    /** The part that a task of a whole array has; Slurm's arrays are counted from 0 or from 1. */
    private Shard ofArray(Map<String, String> environment) {
        int index = number(index(environment));
        int count = number(count(environment));
        int first = number(environment.getOrDefault(SLURM_FIRST, "0"));
        int last = number(environment.getOrDefault(SLURM_LAST, String.valueOf(first + count - 1)));
        if (first < 0 || first > 1 || (first == 1 && count == 1) || last - first != count - 1) {
            throw new UsageException("--shard auto: expected an array of all numbers from 0 or 1 on, got " + count
                    + " of " + first + " to " + last + "; for a part of an array counted from 0, say --shard auto/N");
        }
        return shard(index - first, count);
    }

    private int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new UsageException("--shard " + shard + ": expected whole numbers, got " + text, e);
        }
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
            return shard(Integer.parseInt(index), Integer.parseInt(count));
        } catch (NumberFormatException e) {
            throw new UsageException("--shard " + shard + ": expected whole numbers, got " + index + "/" + count, e);
        }
    }

    private Shard shard(int index, int count) {
        try {
            return new Shard(index, count);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--shard " + shard + ": " + e.getMessage(), e);
        }
    }
}
