package org.orthant.studies.activity;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.orthant.math.DoubleMatrix;
import org.orthant.studies.modularity.ModularityReading;

/**
 * The networks of a run, and which of them count in means and verdicts.
 *
 * @param all networks, by index
 * @param counted indices of those that count, ascending
 */
public record NetworkSet<T>(List<T> all, List<Integer> counted) {

    /** Copies the lists. */
    public NetworkSet {
        all = List.copyOf(all);
        counted = List.copyOf(counted);
    }

    /** All networks that met the training criterion, or simply all if failures are to be included. */
    public static <T> NetworkSet<T> of(List<T> all, Predicate<T> metCriterion, boolean includeFailures) {
        return new NetworkSet<>(
                all,
                IntStream.range(0, all.size())
                        .filter(k -> includeFailures || metCriterion.test(all.get(k)))
                        .boxed()
                        .toList());
    }

    /** The networks that count. */
    public List<T> counting() {
        return counted.stream().map(all::get).toList();
    }

    /** The index of the network that figures show: the first that counts and has a module. */
    public OptionalInt example(Function<T, ModularityReading> modules) {
        return counted.stream()
                .mapToInt(Integer::intValue)
                .filter(k -> modules.apply(all.get(k)).modules() > 0)
                .findFirst();
    }

    /** Module labels: a row for each network, counted or not, a column for each neuron. */
    public DoubleMatrix labels(int neurons, Function<T, ModularityReading> modules) {
        return DoubleMatrix.adopt(
                all.size(),
                neurons,
                all.stream()
                        .flatMap(network -> modules.apply(network).labels().stream())
                        .mapToDouble(Integer::doubleValue)
                        .toArray());
    }
}
