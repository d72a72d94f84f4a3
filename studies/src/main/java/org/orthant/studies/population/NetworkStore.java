package org.orthant.studies.population;

/**
 * Trained networks by the key of all that determines them, so that studies which need the same network train it once. A
 * network found in a store equals the one that would be trained.
 */
@FunctionalInterface
public interface NetworkStore {

    /** The network of {@code recipe}, trained now if the store does not hold it. */
    TrainedNetwork get(NetworkRecipe recipe);

    /** Hands over the network of {@code recipe}, trained elsewhere, for others to find; a store may pass it over. */
    default void keep(NetworkRecipe recipe, TrainedNetwork trained) {}

    /** A store that keeps nothing. */
    static NetworkStore none() {
        return NetworkTrainer::network;
    }
}
