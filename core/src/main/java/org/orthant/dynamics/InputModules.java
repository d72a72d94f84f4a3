package org.orthant.dynamics;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ArraySampler;
import org.orthant.network.Ctrnn;

/**
 * Two sets of neurons, one for each stimulus, read off the input weights (T1 fig. 4, S10). Silent neurons are among
 * them.
 *
 * @param first neurons of stimulus 1, ascending
 * @param second neurons of stimulus 2, ascending
 */
public record InputModules(List<Integer> first, List<Integer> second) {

    /** Copies the lists. */
    public InputModules {
        first = List.copyOf(first);
        second = List.copyOf(second);
    }

    /** Module 1 where W_in[i, one] &gt; W_in[i, two], module 2 elsewhere. */
    public static InputModules difference(Ctrnn network, int one, int two) {
        return of(
                network,
                i -> network.inputWeights().at(i, one) > network.inputWeights().at(i, two),
                i -> !(network.inputWeights().at(i, one)
                        > network.inputWeights().at(i, two)));
    }

    /** Module k where the weight from stimulus k is at least 0; a neuron may be in both or in neither. */
    public static InputModules sign(Ctrnn network, int one, int two) {
        return of(
                network,
                i -> network.inputWeights().at(i, one) >= 0,
                i -> network.inputWeights().at(i, two) >= 0);
    }

    /** Module 1 where the weight from {@code input} is at least 0, module 2 where it is negative. */
    public static InputModules signOf(Ctrnn network, int input) {
        return of(
                network,
                i -> network.inputWeights().at(i, input) >= 0,
                i -> !(network.inputWeights().at(i, input) >= 0));
    }

    private static InputModules of(Ctrnn network, IntPredicate first, IntPredicate second) {
        return new InputModules(where(network, first), where(network, second));
    }

    private static List<Integer> where(Ctrnn network, IntPredicate chosen) {
        return IntStream.range(0, network.neurons()).filter(chosen).boxed().toList();
    }

    /**
     * Random modules of the same sizes: the first and the last neurons of one random order of all {@code neurons}, which
     * overlap only if the sizes leave no other way.
     */
    public InputModules randomOfSameSizes(int neurons, UniformRandomProvider random) {
        int[] order = ArraySampler.shuffle(random, IntStream.range(0, neurons).toArray());
        return new InputModules(
                Arrays.stream(order).limit(first.size()).sorted().boxed().toList(),
                Arrays.stream(order)
                        .skip(neurons - second.size())
                        .sorted()
                        .boxed()
                        .toList());
    }
}
