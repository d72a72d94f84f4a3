package org.orthant.spark;

import java.util.SortedMap;
import java.util.TreeMap;
import org.orthant.studies.population.NetworkRecipe;
import org.orthant.studies.population.NetworkStore;
import org.orthant.studies.population.NetworkTrainer;
import org.orthant.studies.population.TrainedNetwork;
import org.orthant.studies.run.StoredNetwork;

/** The networks trained for one unit, kept to be sent to the driver. */
final class TrainedHere implements NetworkStore {

    private final SortedMap<String, byte[]> files = new TreeMap<>();

    @Override
    public TrainedNetwork get(NetworkRecipe recipe) {
        TrainedNetwork trained = NetworkTrainer.network(recipe);
        keep(recipe, trained);
        return trained;
    }

    @Override
    public void keep(NetworkRecipe recipe, TrainedNetwork trained) {
        files.put(StoredNetwork.name(recipe), StoredNetwork.toBytes(trained));
    }

    /** The networks by file name. */
    SortedMap<String, byte[]> files() {
        return files;
    }
}
