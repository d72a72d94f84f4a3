package org.orthant.studies.own;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orthant.formats.InputException;
import org.orthant.formats.Npz;
import org.orthant.formats.Tensor;
import org.orthant.math.Sequence;

/**
 * A batch of trials from an npz file.
 *
 * @param source the file
 * @param inputs (T, B, I)
 * @param outputs what the network gives there elsewhere, (T, B, O), if it is told
 * @param states likewise, (T, B, N)
 * @param targets the class asked for at each step, T x B, if it is told
 */
public record GivenBatch(
        String source,
        Sequence inputs,
        @Nullable Sequence outputs,
        @Nullable Sequence states,
        @Nullable List<Integer> targets) {

    private static final Set<String> NAMES = Set.of("inputs", "outputs", "states", "targets");

    /**
     * Reads {@code inputs} and, where they are there, {@code outputs}, {@code states} and {@code targets}, which is (T, B)
     * or (B).
     *
     * @throws InputException if an array is missing, of another shape or not finite
     */
    public static GivenBatch read(Path file) {
        Map<String, Tensor> arrays = Npz.read(file);
        if (!arrays.containsKey("inputs") || !NAMES.containsAll(arrays.keySet())) {
            throw new InputException(
                    file,
                    "expected an array inputs (T, B, I) and perhaps outputs, states and targets, found "
                            + arrays.keySet());
        }
        Sequence inputs = block(file, "inputs", arrays.get("inputs"));
        return new GivenBatch(
                file.toString(),
                inputs,
                beside(file, "outputs", arrays.get("outputs"), inputs),
                beside(file, "states", arrays.get("states"), inputs),
                targets(file, arrays.get("targets"), inputs));
    }

    /** A (T, B, C) block of finite numbers. */
    static Sequence block(Path file, String name, @Nullable Tensor tensor) {
        if (tensor == null || tensor.shape().size() != 3 || tensor.size() == 0) {
            throw new InputException(
                    file,
                    "expected " + name + " with three axes (steps, trials, channels), found shape "
                            + (tensor == null ? "none" : tensor.shape()));
        }
        Sequence block = tensor.toSequence();
        if (!block.isFinite()) {
            throw new InputException(file, "expected finite numbers in " + name + ", found NaN or infinity");
        }
        return block;
    }

    private static @Nullable Sequence beside(Path file, String name, @Nullable Tensor tensor, Sequence inputs) {
        if (tensor == null) {
            return null;
        }
        Sequence block = block(file, name, tensor);
        if (block.steps() != inputs.steps() || block.trials() != inputs.trials()) {
            throw new InputException(
                    file,
                    "expected " + name + " of " + inputs.steps() + " steps and " + inputs.trials()
                            + " trials as inputs has, found shape " + tensor.shape());
        }
        return block;
    }

    private static @Nullable List<Integer> targets(Path file, @Nullable Tensor tensor, Sequence inputs) {
        if (tensor == null) {
            return null;
        }
        int trials = inputs.trials();
        boolean perTrial = tensor.shape().equals(List.of(trials));
        if (!perTrial && !tensor.shape().equals(List.of(inputs.steps(), trials))) {
            throw new InputException(
                    file,
                    "expected targets of shape (" + inputs.steps() + ", " + trials + ") or (" + trials + "), found "
                            + tensor.shape());
        }
        int[] values = tensor.toInts();
        Integer[] all = new Integer[inputs.steps() * trials];
        for (int k = 0; k < all.length; k++) {
            all[k] = values[perTrial ? k % trials : k];
        }
        return List.of(all);
    }

    /** Whether it is told what trials ask for. */
    boolean hasTargets() {
        return targets != null;
    }

    /** The class asked for, 0 if it is not told. */
    int target(int step, int trial) {
        return targets == null ? 0 : targets.get(step * inputs.trials() + trial);
    }

    /** Refuses a network of other numbers of inputs, neurons and outputs. */
    void requireFits(int inputCount, int neurons, int outputCount) {
        requireChannels("inputs", inputs, inputCount);
        requireChannels("states", states, neurons);
        requireChannels("outputs", outputs, outputCount);
        if (targets != null && targets.stream().anyMatch(k -> k < 0 || k >= outputCount)) {
            throw new InputException(
                    source, "expected targets from 0 to " + (outputCount - 1) + ", the network's outputs");
        }
    }

    private void requireChannels(String name, @Nullable Sequence block, int expected) {
        if (block != null && block.channels() != expected) {
            throw new InputException(
                    source,
                    "expected " + name + " of " + expected + " channels, as the network has, found "
                            + block.channels());
        }
    }
}
