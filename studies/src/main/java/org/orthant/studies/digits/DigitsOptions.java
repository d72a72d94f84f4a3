package org.orthant.studies.digits;

import org.orthant.studies.Require;
import org.orthant.studies.StudyOptions;
import org.orthant.studies.images.ImageRecipe;
import org.orthant.studies.images.ImageTraining;
import org.orthant.studies.modularity.ModuleSearch;
import org.orthant.studies.modularity.ModuleSearch.NullSettings;

/**
 * Options of {@code digits}.
 *
 * @param seed of the run
 * @param units number of networks
 * @param data {@code mnist} for MNIST in the cache, {@code sample} for drawn digits, or a folder with MNIST's files
 * @param hidden units of the hidden layer
 * @param training of the networks
 * @param analysis sets, maximiser, tests
 */
public record DigitsOptions(long seed, int units, String data, int hidden, ImageTraining training, Analysis analysis)
        implements StudyOptions {

    /** Checks ranges. */
    public DigitsOptions {
        Require.atLeast("units", units, 1);
        Require.atLeast("hidden", hidden, 1);
    }

    /** T1's sets; ten networks of 100 hidden units on MNIST. */
    public static DigitsOptions defaults() {
        return new DigitsOptions(1, 10, "mnist", 100, ImageTraining.defaults(), Analysis.defaults());
    }

    DigitsOptions withData(String other) {
        return new DigitsOptions(seed, units, other, hidden, training, analysis);
    }

    ImageRecipe recipe(int index) {
        return new ImageRecipe(hidden, training, seed, index);
    }

    /**
     * How activity is analysed.
     *
     * @param sets of images of each digit
     * @param imagesPerSet taken from the training images in file order
     * @param restarts of the maximiser
     * @param gamma resolution
     * @param permutations of the sets' labels
     * @param nullNetworks networks whose modularity is tested, on the first set of each digit, from the first on
     * @param nullDraws surrogates per set
     * @param nullRestarts restarts on observed and surrogate matrices alike
     */
    public record Analysis(
            int sets,
            int imagesPerSet,
            int restarts,
            double gamma,
            int permutations,
            int nullNetworks,
            int nullDraws,
            int nullRestarts) {

        /** Checks ranges. */
        public Analysis {
            Require.atLeast("sets", sets, 2);
            Require.atLeast("imagesPerSet", imagesPerSet, 20);
            Require.atLeast("restarts", restarts, 1);
            Require.above("gamma", gamma, 0);
            Require.atLeast("permutations", permutations, 19);
            Require.atLeast("nullNetworks", nullNetworks, 0);
            Require.atLeast("nullDraws", nullDraws, 19);
            Require.atLeast("nullRestarts", nullRestarts, 1);
        }

        /** 10 sets of 100 images, 100 restarts, 1,000 permutations; nulls of 200 draws on all networks up to 20. */
        public static Analysis defaults() {
            return new Analysis(10, 100, 100, 1, 1000, 20, 200, 5);
        }

        ModuleSearch search() {
            return new ModuleSearch(restarts, gamma);
        }

        NullSettings nulls() {
            return new NullSettings(nullDraws, nullRestarts, false);
        }
    }
}
