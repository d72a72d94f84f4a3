package org.orthant.training;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.orthant.math.FloatMatrix;
import org.orthant.network.Ctrnn;
import org.orthant.network.FeedForward;
import org.orthant.testing.GoldenNetworks;

/** Double-precision arrays by PyTorch's names. */
record NamedArrays(Map<String, double[]> arrays) {

    static NamedArrays of(Ctrnn network) {
        return of(network.namedWeights());
    }

    static NamedArrays of(FeedForward network) {
        return of(network.namedWeights());
    }

    private static NamedArrays of(Map<String, FloatMatrix> weights) {
        Map<String, double[]> arrays = new LinkedHashMap<>();
        weights.forEach((name, matrix) -> arrays.put(name, matrix.toDoubles()));
        return new NamedArrays(arrays);
    }

    static NamedArrays golden(String tag, String kind) {
        Map<String, double[]> arrays = new LinkedHashMap<>();
        GoldenNetworks.tensors(tag, kind).forEach((name, tensor) -> arrays.put(name, tensor.values()));
        return new NamedArrays(arrays);
    }

    NamedArrays zeros() {
        Map<String, double[]> zeros = new LinkedHashMap<>();
        arrays.forEach((name, values) -> zeros.put(name, new double[values.length]));
        return new NamedArrays(zeros);
    }

    double[] get(String name) {
        return Objects.requireNonNull(arrays.get(name), name);
    }

    void forEach(BiConsumer<String, double[]> action) {
        arrays.forEach(action);
    }

    /** The largest relative Euclidean distance |a - b| / |b| over all arrays. */
    double distanceFrom(NamedArrays expected) {
        return arrays.keySet().stream()
                .mapToDouble(name -> relativeDistance(get(name), expected.get(name)))
                .max()
                .orElseThrow();
    }

    static double relativeDistance(double[] a, double[] b) {
        double difference = 0;
        double norm = 0;
        for (int k = 0; k < b.length; k++) {
            difference += (a[k] - b[k]) * (a[k] - b[k]);
            norm += b[k] * b[k];
        }
        return difference == 0 ? 0 : Math.sqrt(difference / norm);
    }
}
