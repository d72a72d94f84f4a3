package org.orthant.studies.training;

import org.orthant.community.Partition;
import org.orthant.connectivity.Diagonal;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.FloatMatrix;
import org.orthant.math.RandomStreams;
import org.orthant.projection.InputCovariance;
import org.orthant.projection.WeightStatistics;
import org.orthant.studies.modularity.ModularityReading;
import org.orthant.studies.modularity.ModuleSearch;

/**
 * What the stimulus weights of one network say.
 *
 * @param weights their signs and sizes
 * @param uniqueness how much better each module of projected noise follows its best input than the next
 * @param modules number of modules of projected noise, of at least two neurons
 * @param quality their Q*
 */
record WeightReading(WeightStatistics weights, double uniqueness, int modules, double quality) {

    private static final WeightReading NONE =
            new WeightReading(new WeightStatistics(Double.NaN, Double.NaN, Double.NaN), Double.NaN, 0, Double.NaN);

    /**
     * Reads two columns of weights; weights that are not finite say nothing.
     *
     * @param weights (N, 2), the weights of both stimuli
     * @param noise what is projected
     */
    static WeightReading of(FloatMatrix weights, InputCovariance noise, ModuleSearch search, RandomStreams streams) {
        for (float weight : weights.array()) {
            if (!Float.isFinite(weight)) {
                return NONE;
            }
        }
        SimilarityMatrix connectivity = noise.connectivity(weights);
        ModularityReading modules = search.read(connectivity, Diagonal.ZERO, streams);
        double uniqueness =
                noise.moduleInputs(weights, Partition.of(modules.labelArray())).uniqueness();
        return new WeightReading(WeightStatistics.of(weights, 0, 1), uniqueness, modules.modules(), modules.quality());
    }
}
