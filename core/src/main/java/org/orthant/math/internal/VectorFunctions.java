package org.orthant.math.internal;

import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.I2F;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LT;
import static org.orthant.math.internal.Lanes.all;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;

/** {@link FloatFunctions} in every lane, operation by operation. */
final class VectorFunctions {

    private static final int MAGNITUDE = 0x7fffffff;

    private VectorFunctions() {}

    static FloatVector exp(FloatVector x) {
        FloatVector clipped = x.max(FloatFunctions.EXP_LOWEST).min(FloatFunctions.EXP_HIGHEST);
        FloatVector shifted = shifted(clipped);
        IntVector n = exponent(shifted);
        IntVector half = n.lanewise(ASHR, 1);
        FloatVector fraction = all(1f).add(expMinusOne(reduced(clipped, shifted)));
        return fraction.mul(power(half)).mul(power(n.sub(half)));
    }

    private static FloatVector expMinusOneBelowZero(FloatVector x) {
        FloatVector clipped = x.max(FloatFunctions.EXP_MINUS_ONE_LOWEST);
        FloatVector shifted = shifted(clipped);
        FloatVector scale = power(exponent(shifted));
        return scale.fma(expMinusOne(reduced(clipped, shifted)), scale.sub(1f));
    }

    private static FloatVector shifted(FloatVector x) {
        return x.fma(all(FloatFunctions.LOG2_E), all(FloatFunctions.ROUNDER));
    }

    private static IntVector exponent(FloatVector shifted) {
        return shifted.reinterpretAsInts().sub(Float.floatToRawIntBits(FloatFunctions.ROUNDER));
    }

    private static FloatVector reduced(FloatVector x, FloatVector shifted) {
        FloatVector n = shifted.sub(FloatFunctions.ROUNDER);
        return n.fma(all(-FloatFunctions.LN2_LOW), n.fma(all(-FloatFunctions.LN2_HIGH), x));
    }

    private static FloatVector expMinusOne(FloatVector r) {
        FloatVector p = all(1f / 5040f);
        p = p.fma(r, all(1f / 720f));
        p = p.fma(r, all(1f / 120f));
        p = p.fma(r, all(1f / 24f));
        p = p.fma(r, all(1f / 6f));
        p = p.fma(r, all(0.5f));
        return p.fma(r.mul(r), r);
    }

    private static FloatVector power(IntVector exponent) {
        return exponent.lanewise(LSHL, 23).add(FloatFunctions.ONE_BITS).reinterpretAsFloats();
    }

    static FloatVector log(FloatVector x) {
        VectorMask<Float> subnormal = x.compare(LT, Float.MIN_NORMAL);
        IntVector bits = x.mul(all(1f).blend(FloatFunctions.TWO_POWER_25, subnormal))
                .reinterpretAsInts()
                .sub(FloatFunctions.ROOT_HALF_BITS);
        IntVector whole = bits.lanewise(ASHR, 23).sub(all(0).blend(25, subnormal.cast(Lanes.INTS)));
        FloatVector exponent = (FloatVector) whole.convert(I2F, 0);
        FloatVector f = bits.and(FloatFunctions.FRACTION_BITS)
                .add(FloatFunctions.ROOT_HALF_BITS)
                .reinterpretAsFloats()
                .sub(1f);
        FloatVector result = logOfReduced(f, exponent);
        return result.blend(x, x.compare(EQ, Float.POSITIVE_INFINITY))
                .blend(Float.NEGATIVE_INFINITY, x.compare(EQ, 0f))
                .blend(Float.NaN, x.compare(GE, 0f).not());
    }

    private static FloatVector logOfReduced(FloatVector f, FloatVector exponent) {
        FloatVector s = f.div(f.add(2f));
        FloatVector halfSquare = f.mul(0.5f).mul(f);
        FloatVector correction = s.fma(halfSquare.add(series(s.mul(s))), exponent.mul(FloatFunctions.LN2_LOW));
        return exponent.fma(all(FloatFunctions.LN2_HIGH), f.sub(halfSquare.sub(correction)));
    }

    private static FloatVector series(FloatVector z) {
        FloatVector p = all(2f / 11f);
        p = p.fma(z, all(2f / 9f));
        p = p.fma(z, all(2f / 7f));
        p = p.fma(z, all(2f / 5f));
        p = p.fma(z, all(2f / 3f));
        return p.mul(z);
    }

    static FloatVector logOnePlus(FloatVector x) {
        FloatVector sum = x.add(1f);
        return log(sum).add(x.sub(sum.sub(1f)).div(sum));
    }

    /** What softplus, sigmoid and its slope share: exp(-abs(x)). */
    static FloatVector tail(FloatVector x) {
        return exp(x.abs().neg());
    }

    static FloatVector sigmoid(FloatVector x, FloatVector tail) {
        return tail.blend(1f, x.compare(GE, 0f)).div(tail.add(1f));
    }

    static FloatVector sigmoidSlope(FloatVector tail) {
        FloatVector sum = tail.add(1f);
        return tail.div(sum.mul(sum));
    }

    /** The tail of GELU's sigmoid. */
    static FloatVector geluTail(FloatVector x) {
        FloatVector cube = x.mul(FloatFunctions.GELU_CUBE).fma(x, all(1f));
        return tail(x.mul(FloatFunctions.GELU_SLOPE).mul(cube));
    }

    static FloatVector tanh(FloatVector x) {
        FloatVector below = expMinusOneBelowZero(x.abs().mul(-2f));
        IntVector magnitude = below.div(below.add(2f)).reinterpretAsInts().and(MAGNITUDE);
        return magnitude.or(x.reinterpretAsInts().and(~MAGNITUDE)).reinterpretAsFloats();
    }

    /** max(x, 0), NaN where x is. */
    static FloatVector relu(FloatVector x) {
        return x.blend(0f, x.compare(LE, 0f));
    }

    /** 1 where x is above 0, else 0. */
    static FloatVector reluSlope(FloatVector x) {
        return all(0f).blend(1f, x.compare(GT, 0f));
    }
}
