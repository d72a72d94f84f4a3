package org.orthant.studies.digits;

import java.util.List;
import org.orthant.studies.modularity.NullReading;

/**
 * What {@code digits} keeps of one network.
 *
 * @param loss of the last training step, nats
 * @param trained the network at the last step
 * @param untrained the same network at step 0, on the same images
 */
record DigitsUnit(double loss, Reading trained, Reading untrained) {

    /**
     * A network's modules over all sets of images.
     *
     * @param testAccuracy the share of test images that it gets right
     * @param modules number of modules of at least two units, for each set
     * @param quality best Q*, for each set
     * @param silent hidden units that are silent in the set, for each set
     * @param contrast within digits against between digits
     * @param closest the two different digits whose sets agree most
     * @param rank49 place of 4 and 9 among the pairs of different digits, 1 being the closest
     * @param nulls of the first set of each digit, against images permuted per unit
     */
    record Reading(
            double testAccuracy,
            List<Integer> modules,
            List<Double> quality,
            List<Integer> silent,
            Contrast contrast,
            DigitPair closest,
            int rank49,
            List<NullReading> nulls) {

        /** Copies the lists. */
        Reading {
            modules = List.copyOf(modules);
            quality = List.copyOf(quality);
            silent = List.copyOf(silent);
            nulls = List.copyOf(nulls);
        }
    }
}
