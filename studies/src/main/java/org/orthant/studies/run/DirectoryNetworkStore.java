package org.orthant.studies.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import org.orthant.formats.InputException;
import org.orthant.studies.population.NetworkRecipe;
import org.orthant.studies.population.NetworkStore;
import org.orthant.studies.population.TrainedNetwork;

/** Networks as files of one folder, which several processes may share. */
public final class DirectoryNetworkStore implements NetworkStore {

    private final Path folder;
    private final NetworkStore trainer;
    /** Takes a network's file name and its bytes. */
    private final BiConsumer<String, byte[]> keeper;

    /** Networks in {@code folder}, which is made when the first is kept; the folder above it must exist. */
    public DirectoryNetworkStore(Path folder) {
        this(folder, NetworkStore.none(), (name, network) -> RunFiles.writeNetwork(folder, name, network));
    }

    /** The same, with {@code trainer} for the networks that are not there and {@code keeper}, which writes them. */
    DirectoryNetworkStore(Path folder, NetworkStore trainer, BiConsumer<String, byte[]> keeper) {
        this.folder = folder;
        this.trainer = trainer;
        this.keeper = keeper;
    }

    @Override
    public TrainedNetwork get(NetworkRecipe recipe) {
        Path file = file(recipe);
        if (Files.isRegularFile(file)) {
            try {
                return StoredNetwork.read(file);
            } catch (InputException e) {
                if (Thread.currentThread().isInterrupted()) {
                    throw e; // reading was cut short, nothing is wrong with the file
                }
                // a damaged file is as good as none: the network is trained again
                System.getLogger(DirectoryNetworkStore.class.getName())
                        .log(System.Logger.Level.WARNING, "training a network again: " + e.getMessage());
            }
        }
        TrainedNetwork trained = trainer.get(recipe);
        keep(recipe, trained);
        return trained;
    }

    @Override
    public void keep(NetworkRecipe recipe, TrainedNetwork trained) {
        keeper.accept(StoredNetwork.name(recipe), StoredNetwork.toBytes(trained));
    }

    private Path file(NetworkRecipe recipe) {
        return folder.resolve(StoredNetwork.name(recipe));
    }
}
