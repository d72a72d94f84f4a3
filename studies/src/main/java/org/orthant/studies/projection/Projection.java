package org.orthant.studies.projection;

import org.orthant.community.PartitionResult;
import org.orthant.connectivity.Diagonal;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.Matrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.projection.InputCovariance;

/**
 * Noise through weights.
 *
 * @param weights W, (N, M)
 * @param inputs of the noise that was drawn
 * @param connectivity FC of W x, diagonal kept
 */
record Projection(Matrix weights, InputCovariance inputs, SimilarityMatrix connectivity) {

    /** One draw: weights of the model, noise of its own. */
    static Projection draw(ModelKind kind, double value, NoiseOptions options, RandomStreams point) {
        return of(kind.model(options.neurons(), value).draw(point.stream(Purpose.WEIGHTS, 0)), options, point);
    }

    /** New noise through given weights. */
    static Projection of(Matrix weights, NoiseOptions options, RandomStreams point) {
        InputCovariance inputs =
                InputCovariance.gaussian(weights.columns(), options.samples(), point.stream(Purpose.INPUT_NOISE, 0));
        return new Projection(weights, inputs, inputs.connectivity(weights));
    }

    /** The best partition of FC that the options' search finds. */
    PartitionResult modules(NoiseOptions options, Diagonal diagonal, RandomStreams point) {
        return options.search().search(connectivity.withDiagonal(diagonal), options.quality(), point);
    }
}
