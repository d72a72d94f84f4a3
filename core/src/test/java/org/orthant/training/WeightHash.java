package org.orthant.training;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.orthant.math.FloatMatrix;
import org.orthant.math.VectorMath;
import org.orthant.network.Activation;
import org.orthant.network.Ctrnn;
import org.orthant.network.FeedForward;
import org.orthant.network.LeakPlacement;

/** SHA-256 of trained weights; as a program, for other JVMs. */
final class WeightHash {

    private WeightHash() {}

    /** Hash of all weights, big-endian, in the order of their names. */
    static String of(Map<String, FloatMatrix> weights) {
        MessageDigest digest = sha256();
        for (FloatMatrix matrix : weights.values()) {
            ByteBuffer bytes = ByteBuffer.allocate(matrix.array().length * Float.BYTES);
            bytes.asFloatBuffer().put(matrix.array());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Prints the kernel, the bits of its vectors, and the hash after each training; a training is neurons, streams, steps
     * of time, steps of the optimiser, activation, placement of the leak; or, of a feed-forward network, {@code layers},
     * sizes joined by hyphens, samples, steps of the optimiser, activation, rule.
     */
    public static void main(String[] trainings) {
        System.out.println(VectorMath.kernelName());
        System.out.println(VectorMath.vectorBits());
        for (String training : trainings) {
            String[] words = training.split(" ", -1);
            System.out.println(of(words[0].equals("layers") ? feedForward(words) : recurrent(words)));
        }
    }

    private static Map<String, FloatMatrix> recurrent(String... words) {
        int streams = Integer.parseInt(words[1]);
        int length = Integer.parseInt(words[2]);
        TrainingOptions options =
                TrainingOptions.defaults().withBatch(streams, length).withSteps(Integer.parseInt(words[3]));
        Ctrnn initial = Problems.network(
                Integer.parseInt(words[0]), Activation.valueOf(words[4]), LeakPlacement.valueOf(words[5]));
        TrainingBatch batch = Problems.batch(length, streams, 5);
        return new BackpropagationThroughTime(options)
                .train(initial, () -> batch)
                .network()
                .namedWeights();
    }

    private static Map<String, FloatMatrix> feedForward(String... words) {
        int[] sizes = Arrays.stream(words[1].split("-", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
        int samples = Integer.parseInt(words[2]);
        LearningRule rule = switch (words[5]) {
            case "STRICT" -> PredictiveCoding.defaults();
            case "FIXED" -> PredictiveCoding.fixed(5, 0.3);
            default -> new Backpropagation();
        };
        FeedForward initial = Problems.feedForward(Activation.valueOf(words[4]), sizes);
        TrainingBatch batch = Problems.samples(initial, samples, 5);
        return FeedForwardTraining.defaults()
                .withRule(rule)
                .withSteps(Integer.parseInt(words[3]), samples)
                .train(initial, () -> batch)
                .network()
                .namedWeights();
    }
}
