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
    SIGMOID;

    /** {@code value = f(argument)} in every lane; {@code argument} is overwritten with the slope f'(argument). */
    public void apply(Panel argument, Panel value) {
        switch (this) {
            case RELU -> VectorMath.relu(argument, value);
            case TANH -> VectorMath.tanh(argument, value);
            case SOFTPLUS -> VectorMath.softplus(argument, value);
            case SIGMOID -> VectorMath.sigmoid(argument, value);
        }
    }
}
