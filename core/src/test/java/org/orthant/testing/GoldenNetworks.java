package org.orthant.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.orthant.math.FloatMatrix;
import org.orthant.math.Sequence;
import org.orthant.network.Activation;
import org.orthant.network.Ctrnn;
import org.orthant.network.LeakPlacement;
import org.orthant.testing.GoldenFiles.Array;
import org.orthant.training.TrainingBatch;

/** Networks, batches and losses among the reference files. */
public final class GoldenNetworks {

    private GoldenNetworks() {}

    /** The four reference networks. */
    public static Stream<String> tags() {
        return Stream.of("pdm_dt100", "gonogo_dt100", "pdm_dt100_init", "gonogo_dt20_init");
    }

    /** The network {@code tag}. */
    public static Ctrnn network(String tag) {
        return network(tag, "weights");
    }

    /** The network in another file of {@code tag}. */
    public static Ctrnn network(String tag, String kind) {
        Map<String, FloatMatrix> weights = new LinkedHashMap<>();
        tensors(tag, kind).forEach((name, tensor) -> weights.put(name, matrix(tensor)));
        return Ctrnn.fromNamedWeights(weights, tag.contains("dt20") ? 0.2 : 1, Activation.RELU, LeakPlacement.OUTSIDE);
    }

    /** A matrix; one dimension gives a column. */
    private static FloatMatrix matrix(Array array) {
        int[] shape = array.shape();
        return FloatMatrix.adopt(shape[0], shape.length > 1 ? shape[1] : 1, array.floats());
    }

    /** The batch of {@code tag}. */
    public static TrainingBatch batch(String tag) {
        int[] labels = batchArray(tag, "labels").ints();
        return new TrainingBatch(sequence(tag, "input"), labels);
    }

    /** A three-dimensional array of the batch of {@code tag}. */
    public static Sequence sequence(String tag, String name) {
        Array array = batchArray(tag, name);
        int[] shape = array.shape();
        return Sequence.adopt(shape[0], shape[1], shape[2], array.floats());
    }

    /** The five losses of {@code tag}'s Adam steps. */
    public static List<Double> adamLosses(String tag) {
        return GoldenFiles.numbers(tag + ".adam.json", "losses_before_each_of_5_adam_steps");
    }

    /** The tensors of {@code tag}'s file of this kind. */
    public static Map<String, Array> tensors(String tag, String kind) {
        return GoldenFiles.safetensors(tag + "." + kind + ".safetensors");
    }

    /** An array of the batch of {@code tag}. */
    public static Array batchArray(String tag, String name) {
        return GoldenFiles.npz(tag + ".batch.npz", name);
    }
}
