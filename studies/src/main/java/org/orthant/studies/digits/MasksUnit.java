package org.orthant.studies.digits;

import java.util.List;

/**
 * What {@code masks} keeps of one network.
 *
 * @param loss of the last training step, nats
 * @param testAccuracy the share of test images that the trained network gets right
 * @param masks digits without an empty mask, two masks each; the same for every network
 * @param trained masked weights after training
 * @param unmasked the control: all weights after training, for each mask the search alone is another one
 * @param untrained masked weights before training
 */
record MasksUnit(
        double loss, double testAccuracy, List<Mask> masks, Reading trained, Reading unmasked, Reading untrained) {

    /** Copies the list. */
    MasksUnit {
        masks = List.copyOf(masks);
    }

    /**
     * Modules of input weights under every mask.
     *
     * @param modules number of modules of at least two units, for each mask
     * @param quality best Q*, for each mask
     * @param contrast within digits against between digits
     * @param overlapR correlation over pairs of masks of their partitions' ARI with the masks' overlap
     * @param overlapP its one-sided p, masks permuted
     */
    record Reading(List<Integer> modules, List<Double> quality, Contrast contrast, double overlapR, double overlapP) {

        /** Copies the lists. */
        Reading {
            modules = List.copyOf(modules);
            quality = List.copyOf(quality);
        }
    }
}
