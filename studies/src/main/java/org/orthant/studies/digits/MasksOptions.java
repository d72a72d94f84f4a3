package org.orthant.studies.digits;

import org.orthant.studies.Require;
import org.orthant.studies.StudyOptions;
import org.orthant.studies.images.ImageRecipe;
import org.orthant.studies.images.ImageTraining;
import org.orthant.studies.modularity.ModuleSearch;

/**
 * Options of {@code masks}.
 *
 * @param seed of the run
 * @param units number of networks
 * @param data {@code mnist} for MNIST in the cache, {@code sample} for drawn digits, or a folder with MNIST's files
 * @param hidden units of the hidden layer
 * @param training of the networks
 * @param analysis samples, masks, maximiser, test
 */
public record MasksOptions(long seed, int units, String data, int hidden, ImageTraining training, Analysis analysis)
        implements StudyOptions {

    /** Checks ranges. */
    public MasksOptions {
        Require.atLeast("units", units, 1);
        Require.atLeast("hidden", hidden, 1);
    }

    /** T1's masks; ten networks of 100 hidden units on MNIST. */
    public static MasksOptions defaults() {
        return new MasksOptions(1, 10, "mnist", 100, ImageTraining.defaults(), Analysis.defaults());
    }

    MasksOptions withData(String other) {
        return new MasksOptions(seed, units, other, hidden, training, analysis);
    }

    ImageRecipe recipe(int index) {
        return new ImageRecipe(hidden, training, seed, index);
    }

    /**
     * How masks are made and weights analysed.
     *
     * @param imagesPerSample of each of the two samples of a digit, taken from the training images in file order
     * @param brightness pixels above it count, 0 to 1
     * @param share of a sample's images in which a pixel must count to be in the mask, above 0 and at most 1
     * @param restarts of the maximiser
     * @param gamma resolution
     * @param permutations of the samples' labels
     */
    public record Analysis(
            int imagesPerSample, double brightness, double share, int restarts, double gamma, int permutations) {

        /** Checks ranges. */
        public Analysis {
            Require.atLeast("imagesPerSample", imagesPerSample, 1);
            if (!(brightness >= 0 && brightness < 1)) {
                throw new IllegalArgumentException("expected brightness from 0 to below 1, got " + brightness);
            }
            if (!(share > 0 && share <= 1)) {
                throw new IllegalArgumentException("expected share above 0 and at most 1, got " + share);
            }
            Require.atLeast("restarts", restarts, 1);
            Require.above("gamma", gamma, 0);
            Require.atLeast("permutations", permutations, 19);
        }

        /** Two samples of 500 images, pixels above 0.9 in half of them; 100 restarts, 1,000 permutations. */
        public static Analysis defaults() {
            return new Analysis(500, 0.9, 0.5, 100, 1, 1000);
        }

        ModuleSearch search() {
            return new ModuleSearch(restarts, gamma);
        }
    }
}
