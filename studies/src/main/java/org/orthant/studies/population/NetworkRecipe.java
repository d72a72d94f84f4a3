package org.orthant.studies.population;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.orthant.formats.Json;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.network.Ctrnn;
import org.orthant.task.Task;

/**
 * All that determines a trained network.
 *
 * @param task what it learns
 * @param network its size and dynamics
 * @param training how it learns
 * @param start how its weights start
 * @param seed the run's seed
 * @param index which network of the population
 */
public record NetworkRecipe(
        Task task, NetworkOptions network, PopulationTraining training, StartingWeights start, long seed, int index) {

    /** A network whose weights start in PyTorch's default way. */
    public NetworkRecipe(Task task, NetworkOptions network, PopulationTraining training, long seed, int index) {
        this(task, network, training, StartingWeights.APART, seed, index);
    }

    /** The same network with other starting weights, and streams of its own. */
    public NetworkRecipe withStart(StartingWeights other) {
        return new NetworkRecipe(task, network, training, other, seed, index);
    }

    /** The random streams of this network, the same whatever the size of the population or the study. */
    public RandomStreams streams() {
        return start.family(run()).derive(Purpose.NETWORK, index);
    }

    /** The network before training. */
    public Ctrnn untrained() {
        return start.applied(Ctrnn.initialise(network.forTask(task), streams()), streams(), run());
    }

    private RandomStreams run() {
        return new RandomStreams(seed);
    }

    /**
     * A name made of all settings, seed and index: equal recipes have equal keys. How weights start is in it only where it
     * is not the default.
     */
    public String key() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("taskId", task.id());
        content.put("task", task);
        content.put("network", network);
        content.put("training", training);
        content.put("seed", seed);
        content.put("index", index);
        if (start != StartingWeights.APART) {
            content.put("start", start);
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Json.toBytes(content));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
