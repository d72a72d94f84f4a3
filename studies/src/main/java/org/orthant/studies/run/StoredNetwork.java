package org.orthant.studies.run;

import java.nio.file.Path;
import java.util.Map;
import org.orthant.formats.InputException;
import org.orthant.formats.NetworkFile;
import org.orthant.formats.Safetensors;
import org.orthant.network.Ctrnn;
import org.orthant.studies.population.NetworkRecipe;
import org.orthant.studies.population.TrainedNetwork;

/** A trained network as a file: safetensors with PyTorch's names, and how training ended in its notes. */
public final class StoredNetwork {

    private static final String STEPS = "steps";
    private static final String MET = "met-criterion";
    private static final String LOSS = "loss";

    private StoredNetwork() {}

    /** The file's name. */
    public static String name(NetworkRecipe recipe) {
        return recipe.key() + ".safetensors";
    }

    /** The file's bytes; the same network gives the same bytes. */
    public static byte[] toBytes(TrainedNetwork trained) {
        return NetworkFile.of(
                        trained.network(),
                        Map.of(
                                STEPS, Integer.toString(trained.steps()),
                                MET, Boolean.toString(trained.metCriterion()),
                                LOSS, Double.toString(trained.loss())))
                .toBytes();
    }

    /**
     * The network in a file.
     *
     * @throws InputException if the file is damaged
     */
    static TrainedNetwork read(Path file) {
        Safetensors content = Safetensors.read(file);
        Ctrnn network = NetworkFile.network(file.toString(), content);
        Map<String, String> notes = content.metadata();
        try {
            return new TrainedNetwork(
                    network,
                    Integer.parseInt(notes.getOrDefault(STEPS, "")),
                    Boolean.parseBoolean(notes.getOrDefault(MET, "")),
                    Double.parseDouble(notes.getOrDefault(LOSS, "")));
        } catch (NumberFormatException e) {
            throw new InputException(
                    file.toString(), "expected the notes " + STEPS + " and " + LOSS + ", found " + notes, e);
        }
    }
}
