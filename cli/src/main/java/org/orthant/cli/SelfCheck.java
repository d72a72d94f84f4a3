package org.orthant.cli;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.orthant.math.FloatMatrix;
import org.orthant.network.Ctrnn;
import org.orthant.studies.population.NetworkOptions;
import org.orthant.studies.population.NetworkRecipe;
import org.orthant.studies.population.NetworkTrainer;
import org.orthant.studies.population.PopulationTraining;
import org.orthant.studies.population.StoppingOptions;
import org.orthant.task.PerceptualDecision;
import org.orthant.task.StreamMode;

/** A small training whose weights are the same bits on every machine that computes as Orthant promises. */
final class SelfCheck {

    /** SHA-256 of the weights; it changes only with a version that changes bits. */
    static final String EXPECTED = "3c0ec009b638ee16b53c18545cd5c14e744866cbb29d513e94fc8ba3ee415ba7";

    private SelfCheck() {}

    /** SHA-256 of the weights that this machine comes to, floats big-endian in the order of their names. */
    static String hash() {
        Ctrnn network = NetworkTrainer.network(recipe()).network();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            network.namedWeights().values().forEach(weights -> digest.update(bytes(weights)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** 20 neurons, 5 steps of 16 x 22 from seed 1. */
    private static NetworkRecipe recipe() {
        NetworkOptions defaults = NetworkOptions.defaults();
        return new NetworkRecipe(
                PerceptualDecision.defaults(),
                new NetworkOptions(20, defaults.tau(), defaults.activation(), defaults.leakPlacement()),
                new PopulationTraining(
                        5, 16, 22, 1e-3, 0, StreamMode.CONTINUE, new StoppingOptions(false, 1, 1, 1, 1, 1)),
                1,
                0);
    }

    private static byte[] bytes(FloatMatrix weights) {
        ByteBuffer bytes = ByteBuffer.allocate(weights.rows() * weights.columns() * Float.BYTES);
        for (float weight : weights.array()) {
            bytes.putFloat(weight);
        }
        return bytes.array();
    }
}
