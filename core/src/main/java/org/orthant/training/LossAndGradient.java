package org.orthant.training;

import java.util.Map;
import org.orthant.math.FloatMatrix;

/**
 * The loss of one batch and its gradient.
 *
 * @param loss mean cross entropy over all steps of all streams
 * @param gradient by the names and in the shapes of {@link org.orthant.network.Ctrnn#namedWeights}
 */
public record LossAndGradient(double loss, Map<String, FloatMatrix> gradient) {}
