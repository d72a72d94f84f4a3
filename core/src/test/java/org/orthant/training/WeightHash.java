package org.orthant.training;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.orthant.math.FloatMatrix;
import org.orthant.math.VectorMath;
import org.orthant.network.Activation;
import org.orthant.network.Ctrnn;
import org.orthant.network.LeakPlacement;

/** SHA-256 of trained weights; as a program, for other JVMs. */
final class WeightHash {

    private WeightHash() {}

    /** Hash of all weights, big-endian, in the order of their names. */
    static String of(Ctrnn network) {
        MessageDigest digest = sha256();
        for (FloatMatrix matrix : network.namedWeights().values()) {
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
     * of time, steps of the optimiser, activation, placement of the leak.
     */
    public static void main(String[] trainings) {
        System.out.println(VectorMath.kernelName());
        System.out.println(VectorMath.vectorBits());
        for (String training : trainings) {
            String[] words = training.split(" ", -1);
            int streams = Integer.parseInt(words[1]);
            int length = Integer.parseInt(words[2]);
            TrainingOptions options =
                    TrainingOptions.defaults().withBatch(streams, length).withSteps(Integer.parseInt(words[3]));
            Ctrnn initial = Problems.network(
                    Integer.parseInt(words[0]), Activation.valueOf(words[4]), LeakPlacement.valueOf(words[5]));
            TrainingBatch batch = Problems.batch(length, streams, 5);
            System.out.println(of(new BackpropagationThroughTime(options)
                    .train(initial, () -> batch)
                    .network()));
        }
    }
}
