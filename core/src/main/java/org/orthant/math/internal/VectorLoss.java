package org.orthant.math.internal;

import static org.orthant.math.internal.Lanes.all;
import static org.orthant.math.internal.Lanes.floats;

import java.util.List;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import org.orthant.math.LaneLoss;
import org.orthant.math.Panel;

/**
 * Cross entropy in vectors: the operations of the plain kernel, a lane's target chosen by comparison.
 *
 * <p>In five passes through one call, so that the compiler takes each for itself: together they are more than it looks
 * through, and vectors that it loses sight of become objects.
 */
final class VectorLoss {

    private static final int LANES = Panel.LANES;
    /** Where a lane's numbers lie between the passes. */
    private static final int ADVANTAGE = 0;

    private static final int EXCESS = LANES;

    private static final List<Pass> PASSES = List.of(
            VectorLoss::subtractHighest,
            VectorLoss::exponentiate,
            VectorLoss::toGradient,
            VectorLoss::takeLogarithm,
            VectorLoss::addLoss);

    private VectorLoss() {}

    private interface Pass {
        void over(Panel logits, int[] targets, int from, float scale, LaneLoss loss);
    }

    static void crossEntropy(Panel logits, int[] targets, int from, float scale, LaneLoss loss) {
        for (Pass pass : PASSES) {
            pass.over(logits, targets, from, scale, loss);
        }
    }

    /** Logits become what they are above the highest; that of the target is kept. */
    private static void subtractHighest(Panel logits, int[] targets, int from, float scale, LaneLoss loss) {
        float[] values = logits.array();
        for (int lane = 0; lane < LANES; lane += Lanes.WIDTH) {
            FloatVector target = targets(targets, from + lane);
            int start = logits.offset() + lane;
            FloatVector highest = floats(values, start);
            for (int row = 1; row < logits.rows(); row++) {
                highest = highest.max(floats(values, start + row * LANES));
            }
            FloatVector advantage = all(0f);
            for (int row = 0; row < logits.rows(); row++) {
                FloatVector below = floats(values, start + row * LANES).sub(highest);
                below.intoArray(values, start + row * LANES);
                advantage = advantage.blend(below, isRow(target, row));
            }
            advantage.intoArray(loss.work(), ADVANTAGE + lane);
        }
    }

    private static void exponentiate(Panel logits, int[] targets, int from, float scale, LaneLoss loss) {
        float[] values = logits.array();
        int end = logits.offset() + logits.size();
        for (int at = logits.offset(); at < end; at += Lanes.WIDTH) {
            VectorFunctions.exp(floats(values, at)).intoArray(values, at);
        }
    }

    /** What is near 0 when the target is nearly certain is summed without the target, so that nothing cancels. */
    private static void toGradient(Panel logits, int[] targets, int from, float scale, LaneLoss loss) {
        float[] values = logits.array();
        for (int lane = 0; lane < LANES; lane += Lanes.WIDTH) {
            FloatVector target = targets(targets, from + lane);
            int start = logits.offset() + lane;
            FloatVector others = all(0f);
            FloatVector ofTarget = all(0f);
            for (int row = 0; row < logits.rows(); row++) {
                FloatVector e = floats(values, start + row * LANES);
                others = others.add(e.blend(0f, isRow(target, row)));
                ofTarget = ofTarget.blend(e, isRow(target, row));
            }
            FloatVector total = others.add(ofTarget);
            for (int row = 0; row < logits.rows(); row++) {
                int at = start + row * LANES;
                FloatVector e = floats(values, at).blend(others.neg(), isRow(target, row));
                all(0f).blend(e.div(total).mul(scale), hasTarget(target)).intoArray(values, at);
            }
            FloatVector advantage = floats(loss.work(), ADVANTAGE + lane);
            VectorMask<Float> certain = advantage.compare(VectorOperators.EQ, 0f);
            total.sub(1f).blend(others, certain).intoArray(loss.work(), EXCESS + lane);
        }
    }

    private static void takeLogarithm(Panel logits, int[] targets, int from, float scale, LaneLoss loss) {
        for (int at = EXCESS; at < EXCESS + LANES; at += Lanes.WIDTH) {
            VectorFunctions.logOnePlus(floats(loss.work(), at)).intoArray(loss.work(), at);
        }
    }

    private static void addLoss(Panel logits, int[] targets, int from, float scale, LaneLoss loss) {
        for (int lane = 0; lane < LANES; lane += Lanes.WIDTH) {
            FloatVector target = targets(targets, from + lane);
            FloatVector one = floats(loss.work(), EXCESS + lane).sub(floats(loss.work(), ADVANTAGE + lane));
            FloatVector counted = all(0f).blend(one, hasTarget(target));
            addHalf(counted, 0, loss.sums(), lane);
            addHalf(counted, 1, loss.sums(), lane + Lanes.WIDTH / 2);
        }
    }

    private static void addHalf(FloatVector loss, int half, double[] sums, int lane) {
        DoubleVector wide = (DoubleVector) loss.convert(VectorOperators.F2D, half);
        wide.add(DoubleVector.fromArray(Lanes.DOUBLES, sums, lane)).intoArray(sums, lane);
    }

    /** Classes as floating-point numbers, whose masks fit those of the logits. */
    private static FloatVector targets(int[] targets, int at) {
        return (FloatVector) IntVector.fromArray(Lanes.INTS, targets, at).convert(VectorOperators.I2F, 0);
    }

    private static VectorMask<Float> isRow(FloatVector target, int row) {
        return target.compare(VectorOperators.EQ, (float) row);
    }

    private static VectorMask<Float> hasTarget(FloatVector target) {
        return target.compare(VectorOperators.GE, 0f);
    }
}
