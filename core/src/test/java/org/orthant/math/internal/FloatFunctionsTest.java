package org.orthant.math.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Largest errors in units in the last place of the true value, against StrictMath in double precision. */
class FloatFunctionsTest {

    private interface FloatFunction {
        float at(float x);
    }

    @Test
    void exponentialIsAccurateWhereItIsNormal() {
        assertThat(worst("exp", FloatFunctions::exp, StrictMath::exp, -87.3f, 88.7f))
                .isLessThan(1.1);
    }

    @Test
    void exponentialOfSmallArgumentsIsRoundedToSubnormals() {
        for (float x = -103.9f; x < -87.3f; x += 0.001f) {
            assertThat((double) FloatFunctions.exp(x))
                    .isBetween(StrictMath.exp(x) - 2 * Float.MIN_VALUE, StrictMath.exp(x) + 2 * Float.MIN_VALUE);
        }
        assertThat(FloatFunctions.exp(-200f)).isZero();
        assertThat(FloatFunctions.exp(Float.NEGATIVE_INFINITY)).isZero();
        assertThat(FloatFunctions.exp(200f)).isInfinite();
        assertThat(FloatFunctions.exp(0f)).isEqualTo(1f);
        assertThat(FloatFunctions.exp(Float.NaN)).isNaN();
    }

    @Test
    void logarithmIsAccurateForAllPositiveNumbers() {
        double worst = 0;
        int step = 1009;
        for (int bits = 1; bits < Float.floatToIntBits(Float.POSITIVE_INFINITY); bits += step) {
            float x = Float.intBitsToFloat(bits);
            worst = Math.max(worst, error(FloatFunctions.log(x), StrictMath.log(x)));
        }
        worst = Math.max(worst, worst("log near 1", FloatFunctions::log, StrictMath::log, 0.7f, 1.5f));
        System.out.printf("log: %.2f ulp%n", worst);
        assertThat(worst).isLessThan(1.1);
        assertThat(FloatFunctions.log(0f)).isEqualTo(Float.NEGATIVE_INFINITY);
        assertThat(FloatFunctions.log(-1f)).isNaN();
        assertThat(FloatFunctions.log(Float.NaN)).isNaN();
        assertThat(FloatFunctions.log(Float.POSITIVE_INFINITY)).isEqualTo(Float.POSITIVE_INFINITY);
        assertThat(FloatFunctions.log(1f)).isZero();
    }

    @Test
    void logarithmOfOnePlusIsAccurate() {
        assertThat(worst("logOnePlus", FloatFunctions::logOnePlus, StrictMath::log1p, 0f, 2f))
                .isLessThan(2.5);
        for (float x = 1e-30f; x < 1f; x *= 1.001f) {
            assertThat(error(FloatFunctions.logOnePlus(x), StrictMath.log1p(x))).isLessThan(2.5);
        }
    }

    @Test
    void relativesAreAccurate() {
        assertThat(worst("sigmoid", FloatFunctions::sigmoid, x -> 1 / (1 + StrictMath.exp(-x)), -87f, 87f))
                .isLessThan(3);
        assertThat(worst(
                        "sigmoidSlope",
                        FloatFunctions::sigmoidSlope,
                        x -> 1 / ((1 + StrictMath.exp(x)) * (1 + StrictMath.exp(-x))),
                        -80f,
                        80f))
                .isLessThan(4);
        assertThat(worst(
                        "softplus",
                        FloatFunctions::softplus,
                        x -> x > 40 ? x : StrictMath.log1p(StrictMath.exp(x)),
                        -86f,
                        100f))
                .isLessThan(3.5);
        assertThat(worst("tanh", FloatFunctions::tanh, StrictMath::tanh, -12f, 12f))
                .isLessThan(3);
    }

    @Test
    void hyperbolicTangentKeepsSmallArgumentsAndSigns() {
        for (float x = 1e-30f; x < 1f; x *= 1.001f) {
            assertThat(error(FloatFunctions.tanh(-x), StrictMath.tanh(-x))).isLessThan(3);
        }
        assertThat(FloatFunctions.tanh(0f)).isZero();
        assertThat(FloatFunctions.tanh(1e30f)).isEqualTo(1f);
        assertThat(FloatFunctions.tanh(Float.NEGATIVE_INFINITY)).isEqualTo(-1f);
        assertThat(FloatFunctions.tanh(Float.NaN)).isNaN();
    }

    @Test
    void saturatedRelativesReachTheirLimits() {
        assertThat(FloatFunctions.sigmoid(-1000f)).isZero();
        assertThat(FloatFunctions.sigmoid(1000f)).isEqualTo(1f);
        assertThat(FloatFunctions.softplus(1000f)).isEqualTo(1000f);
        assertThat(FloatFunctions.softplus(-1000f)).isZero();
        assertThat(FloatFunctions.softplus(Float.NaN)).isNaN();
        assertThat(FloatFunctions.sigmoid(Float.NaN)).isNaN();
    }

    private static double worst(String name, FloatFunction f, DoubleUnaryOperator truth, float from, float to) {
        double worst = 0;
        int count = 1_000_003;
        for (int k = 0; k < count; k++) {
            float x = from + (to - from) * ((float) k / count);
            worst = Math.max(worst, error(f.at(x), truth.applyAsDouble(x)));
        }
        System.out.printf("%s: %.2f ulp%n", name, worst);
        return worst;
    }

    private static double error(float found, double truth) {
        return Math.abs(found - truth) / Math.ulp((float) truth);
    }
}
