package org.orthant.math.internal;

/**
 * Exponential, logarithm and their relatives in single precision, from additions, multiplications, fused multiply-adds,
 * divisions, comparisons and shifts alone, so that a vector kernel repeats each operation in each lane and gives the
 * same bits. Accuracies are measured by {@code FloatFunctionsTest} and stated in {@code docs/numerics.md}.
 */
final class FloatFunctions {

    static final float LOG2_E = 1.442695f;
    /** Adding and subtracting 1.5 * 2^23 rounds to the nearest integer, which the sum's low bits hold. */
    static final float ROUNDER = 12582912f;
    /** ln 2 in two parts (Cody and Waite 1980): n * LN2_HIGH is exact for the n that occur. */
    static final float LN2_HIGH = 355f / 512f;

    static final float LN2_LOW = -2.12194440e-4f;
    /** Beyond these limits the result is 0 or infinity. */
    static final float EXP_LOWEST = -104f;

    static final float EXP_HIGHEST = 89f;

    /** Below this limit exp(x) - 1 is -1. */
    static final float EXP_MINUS_ONE_LOWEST = -40f;

    static final int ONE_BITS = 0x3f800000;
    static final int ROOT_HALF_BITS = 0x3f3504f3;
    static final int FRACTION_BITS = 0x007fffff;
    static final float TWO_POWER_25 = 33554432f;

    /** 2 sqrt(2 / pi): GELU's slope in its form with a sigmoid. */
    static final float GELU_SLOPE = 1.595769f;

    /** GELU's weight of the cube. */
    static final float GELU_CUBE = 0.044715f;

    private FloatFunctions() {}

    /** e^x; subnormal results are rounded, too small ones are 0, too large ones infinite. */
    static float exp(float x) {
        float clipped = Math.min(Math.max(x, EXP_LOWEST), EXP_HIGHEST);
        float shifted = Math.fma(clipped, LOG2_E, ROUNDER);
        int n = Float.floatToRawIntBits(shifted) - Float.floatToRawIntBits(ROUNDER);
        int half = n >> 1;
        float fraction = 1f + expMinusOne(reduced(clipped, shifted - ROUNDER));
        return fraction * power(half) * power(n - half);
    }

    /** e^x - 1 for x <= 0, with relative accuracy near 0. */
    private static float expMinusOneBelowZero(float x) {
        float clipped = Math.max(x, EXP_MINUS_ONE_LOWEST);
        float shifted = Math.fma(clipped, LOG2_E, ROUNDER);
        float scale = power(Float.floatToRawIntBits(shifted) - Float.floatToRawIntBits(ROUNDER));
        return Math.fma(scale, expMinusOne(reduced(clipped, shifted - ROUNDER)), scale - 1f);
    }

    private static float reduced(float x, float n) {
        return Math.fma(n, -LN2_LOW, Math.fma(n, -LN2_HIGH, x));
    }

    /** e^r - 1 for |r| <= ln(2) / 2: the Taylor series to r^7 / 7!. */
    private static float expMinusOne(float r) {
        float p = 1f / 5040f;
        p = Math.fma(p, r, 1f / 720f);
        p = Math.fma(p, r, 1f / 120f);
        p = Math.fma(p, r, 1f / 24f);
        p = Math.fma(p, r, 1f / 6f);
        p = Math.fma(p, r, 0.5f);
        return Math.fma(p, r * r, r);
    }

    private static float power(int exponent) {
        return Float.intBitsToFloat((exponent << 23) + ONE_BITS);
    }

    /** Natural logarithm; minus infinity at 0, NaN below. */
    static float log(float x) {
        if (!(x > 0f) || x == Float.POSITIVE_INFINITY) {
            return x == 0f ? Float.NEGATIVE_INFINITY : x > 0f ? x : Float.NaN;
        }
        boolean subnormal = x < Float.MIN_NORMAL;
        int bits = Float.floatToRawIntBits(subnormal ? x * TWO_POWER_25 : x) - ROOT_HALF_BITS;
        float exponent = (bits >> 23) - (subnormal ? 25 : 0);
        float f = Float.intBitsToFloat((bits & FRACTION_BITS) + ROOT_HALF_BITS) - 1f;
        float s = f / (2f + f);
        float halfSquare = 0.5f * f * f;
        float correction = Math.fma(s, halfSquare + series(s * s), exponent * LN2_LOW);
        return Math.fma(exponent, LN2_HIGH, f - (halfSquare - correction));
    }

    /** 2 z / 3 + 2 z^2 / 5 + ...: what the series of log(1 + f) = 2 artanh(s) has after 2 s, divided by s. */
    private static float series(float z) {
        float p = 2f / 11f;
        p = Math.fma(p, z, 2f / 9f);
        p = Math.fma(p, z, 2f / 7f);
        p = Math.fma(p, z, 2f / 5f);
        p = Math.fma(p, z, 2f / 3f);
        return p * z;
    }

    /** log(1 + x) for x >= 0; what 1 + x loses in rounding is given back. */
    static float logOnePlus(float x) {
        float sum = 1f + x;
        return log(sum) + (x - (sum - 1f)) / sum;
    }

    /** log(1 + e^x). */
    static float softplus(float x) {
        return Math.max(x, 0f) + logOnePlus(exp(-Math.abs(x)));
    }

    /** 1 / (1 + e^-x). */
    static float sigmoid(float x) {
        float tail = exp(-Math.abs(x));
        return (x >= 0f ? 1f : tail) / (1f + tail);
    }

    /** The slope of the sigmoid at x. */
    static float sigmoidSlope(float x) {
        float tail = exp(-Math.abs(x));
        float sum = 1f + tail;
        return tail / (sum * sum);
    }

    /** Hyperbolic tangent. */
    static float tanh(float x) {
        float below = expMinusOneBelowZero(-2f * Math.abs(x));
        return Math.copySign(below / (2f + below), x);
    }

    /** x sigmoid(2 u), u = sqrt(2 / pi) (x + 0.044715 x^3): the Gaussian error linear unit in its form with tanh. */
    static float gelu(float x) {
        return x * sigmoid(geluArgument(x));
    }

    private static float geluArgument(float x) {
        return (x * GELU_SLOPE) * Math.fma(x * GELU_CUBE, x, 1f);
    }
}
