package org.orthant.studies.projection;

import java.util.List;

/**
 * One repetition of {@code orthants}.
 *
 * @param points for each number of inputs
 * @param blocks mean correlations of blocks, for the numbers of inputs that the options name
 */
record OrthantsUnit(List<Point> points, List<Block> blocks) {

    /** Copies the lists. */
    OrthantsUnit {
        points = List.copyOf(points);
        blocks = List.copyOf(blocks);
    }

    /**
     * One number of inputs.
     *
     * @param inputs M
     * @param quality best Q* of FC, diagonal 0
     * @param modules number of modules of the best partition
     * @param observed what weights tell of FC
     * @param permuted the same with each column of the weights permuted
     */
    record Point(int inputs, double quality, int modules, Reading observed, Reading permuted) {}

    /**
     * What weights tell of FC.
     *
     * @param orthants the partition by signs
     * @param hamming the best partition of the shares of signs that agree, H
     * @param signedHamming the best partition of 2 H - 1
     * @param cosine the best partition of the cosines
     * @param r correlation of cosines and FC over pairs of neurons
     */
    record Reading(Candidate orthants, Candidate hamming, Candidate signedHamming, Candidate cosine, double r) {}

    /**
     * Mean correlation of pairs of neurons by how many of their signs differ.
     *
     * @param inputs M
     * @param means for 0, 1 .. M signs that differ; NaN where no pair does
     * @param permutedMeans the same with each column of the weights permuted
     */
    record Block(int inputs, List<Double> means, List<Double> permutedMeans) {

        /** Copies the lists. */
        Block {
            means = List.copyOf(means);
            permutedMeans = List.copyOf(permutedMeans);
        }
    }
}
