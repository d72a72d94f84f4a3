package org.orthant.studies.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.orthant.formats.InputException;
import org.orthant.formats.NetworkFile;
import org.orthant.formats.Safetensors;
import org.orthant.network.Ctrnn;
import org.orthant.studies.population.NetworkRecipe;
import org.orthant.studies.population.NetworkStore;
import org.orthant.studies.population.NetworkTrainer;
import org.orthant.studies.population.TrainedNetwork;

/** Networks below {@code networks/} of a run directory, as safetensors with PyTorch's names. */
final class DirectoryNetworkStore implements NetworkStore {

    private static final String STEPS = "steps";
    private static final String MET = "met-criterion";
    private static final String LOSS = "loss";

    private final RunDirectory directory;

    DirectoryNetworkStore(RunDirectory directory) {
        this.directory = directory;
    }

    @Override
    public TrainedNetwork get(NetworkRecipe recipe) {
        Path file = directory.resolve(name(recipe));
        if (Files.isRegularFile(file)) {
            try {
                return read(file);
            } catch (InputException e) {
                // a damaged file is as good as none: the network is trained again
                System.getLogger(DirectoryNetworkStore.class.getName())
                        .log(System.Logger.Level.WARNING, "training a network again: " + e.getMessage());
            }
        }
        TrainedNetwork trained = NetworkTrainer.network(recipe);
        keep(recipe, trained);
        return trained;
    }

    @Override
    public void keep(NetworkRecipe recipe, TrainedNetwork trained) {
        directory.write(name(recipe), content(trained).toBytes());
    }

    private static String name(NetworkRecipe recipe) {
        return "networks/" + recipe.key() + ".safetensors";
    }

    private static Safetensors content(TrainedNetwork trained) {
        return NetworkFile.of(
                trained.network(),
                Map.of(
                        STEPS, Integer.toString(trained.steps()),
                        MET, Boolean.toString(trained.metCriterion()),
                        LOSS, Double.toString(trained.loss())));
    }

    private static TrainedNetwork read(Path file) {
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
