package org.orthant.math.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jdk.incubator.vector.FloatVector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every function in lanes against the same function of one number, bit for bit, NaN for NaN. */
class VectorFunctionsTest {

    /** Over all floats: both signs, subnormal numbers, infinities and NaN. */
    private static final int STRIDE = 16381;

    interface Scalar {
        float at(float x);
    }

    static Stream<Arguments> functions() {
        return Stream.of(
                pair("exp", VectorFunctions::exp, FloatFunctions::exp),
                pair("log", VectorFunctions::log, FloatFunctions::log),
                pair("logOnePlus", VectorFunctions::logOnePlus, FloatFunctions::logOnePlus),
                pair("sigmoid", x -> VectorFunctions.sigmoid(x, VectorFunctions.tail(x)), FloatFunctions::sigmoid),
                pair(
                        "sigmoidSlope",
                        x -> VectorFunctions.sigmoidSlope(VectorFunctions.tail(x)),
                        FloatFunctions::sigmoidSlope),
                pair("tanh", VectorFunctions::tanh, FloatFunctions::tanh),
                pair("relu", VectorFunctions::relu, x -> Math.max(x, 0f)),
                pair("reluSlope", VectorFunctions::reluSlope, x -> x > 0f ? 1f : 0f));
    }

    private static Arguments pair(String name, UnaryOperator<FloatVector> vector, Scalar scalar) {
        return Arguments.of(name, vector, scalar);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("functions")
    void lanesHaveTheBitsOfNumbers(String name, UnaryOperator<FloatVector> vector, Scalar scalar) {
        float[] found = new float[Lanes.WIDTH];
        for (long first = Integer.MIN_VALUE; first <= Integer.MAX_VALUE; first += (long) STRIDE * Lanes.WIDTH) {
            float[] x = new float[Lanes.WIDTH];
            for (int lane = 0; lane < x.length; lane++) {
                x[lane] = Float.intBitsToFloat((int) (first + (long) lane * STRIDE));
            }
            vector.apply(Lanes.floats(x, 0)).intoArray(found, 0);
            for (int lane = 0; lane < x.length; lane++) {
                if (Float.floatToIntBits(found[lane]) != Float.floatToIntBits(scalar.at(x[lane]))) {
                    assertThat(found[lane]).as(name + " of " + x[lane]).isEqualTo(scalar.at(x[lane]));
                }
            }
        }
    }
}
