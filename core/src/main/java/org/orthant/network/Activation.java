package org.orthant.network;

import org.orthant.math.Panel;
import org.orthant.math.VectorMath;

/** The nonlinearity f of the neurons. */
public enum Activation {
    /** max(x, 0), with slope 0 at 0. */
    RELU,
    /** Hyperbolic tangent. */
    TANH,
    /** log(1 + e^x). */
    SOFTPLUS,
    /** 1 / (1 + e^-x). */
    SIGMOID,
    /** x itself: a linear network. */
    IDENTITY;

    /** {@code value = f(argument)} in every lane; {@code argument} is overwritten with the slope f'(argument). */
    public void apply(Panel argument, Panel value) {
        switch (this) {
            case RELU -> VectorMath.relu(argument, value);
            case TANH -> VectorMath.tanh(argument, value);
            case SOFTPLUS -> VectorMath.softplus(argument, value);
            case SIGMOID -> VectorMath.sigmoid(argument, value);
            case IDENTITY -> {
                value.copy(argument);
                argument.fill(1, Panel.LANES);
            }
        }
    }

    /** f(argument) in double precision. */
    public double value(double argument) {
        return switch (this) {
            case RELU -> Math.max(argument, 0);
            case TANH -> StrictMath.tanh(argument);
            case SOFTPLUS -> Math.max(argument, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(argument)));
            case SIGMOID -> 1 / (1 + StrictMath.exp(-argument));
            case IDENTITY -> argument;
        };
    }

    /** f'(argument) in double precision; 0 at 0 for {@link #RELU}. */
    public double slope(double argument) {
        return switch (this) {
            case RELU -> argument > 0 ? 1 : 0;
            case TANH -> {
                double value = StrictMath.tanh(argument);
                yield (1 - value) * (1 + value);
            }
            case SOFTPLUS -> SIGMOID.value(argument);
            case SIGMOID -> {
                double tail = StrictMath.exp(-Math.abs(argument));
                yield tail / ((1 + tail) * (1 + tail));
            }
            case IDENTITY -> 1;
        };
    }
}
