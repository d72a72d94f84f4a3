package org.orthant.math.internal;

import static org.orthant.math.internal.Lanes.all;
import static org.orthant.math.internal.Lanes.floats;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import org.orthant.math.Panel;

/** Cross entropy in vectors: the operations of the plain kernel, a lane's target chosen by comparison. */
final class VectorLoss {

    private VectorLoss() {}

    static void crossEntropy(Panel logits, int[] targets, int from, float scale, double[] laneLoss) {
        for (int lane = 0; lane < Panel.LANES; lane += Lanes.WIDTH) {
            IntVector target = IntVector.fromArray(Lanes.INTS, targets, from + lane);
            int start = logits.offset() + lane;
            FloatVector loss = crossEntropy(logits.array(), start, start + logits.size(), target, scale);
            addHalf(loss, 0, laneLoss, lane);
            addHalf(loss, 1, laneLoss, lane + Lanes.WIDTH / 2);
        }
    }

    private static void addHalf(FloatVector loss, int half, double[] laneLoss, int lane) {
        DoubleVector wide = (DoubleVector) loss.convert(VectorOperators.F2D, half);
        wide.add(DoubleVector.fromArray(Lanes.DOUBLES, laneLoss, lane)).intoArray(laneLoss, lane);
    }

    /** What is near 0 when the target is nearly certain is summed without the target, so that nothing cancels. */
    private static FloatVector crossEntropy(float[] values, int start, int end, IntVector target, float scale) {
        FloatVector highest = floats(values, start);
        for (int at = start; at < end; at += Panel.LANES) {
            highest = highest.max(floats(values, at));
        }
        FloatVector others = all(0f);
        FloatVector ofTarget = all(0f);
        FloatVector advantage = all(0f);
        for (int at = start; at < end; at += Panel.LANES) {
            VectorMask<Float> here = isTarget(target, at - start);
            FloatVector below = floats(values, at).sub(highest);
            FloatVector e = VectorFunctions.exp(below);
            e.intoArray(values, at);
            others = others.add(e.blend(0f, here));
            ofTarget = ofTarget.blend(e, here);
            advantage = advantage.blend(below, here);
        }
        FloatVector total = others.add(ofTarget);
        VectorMask<Float> counts = target.compare(VectorOperators.GE, 0).cast(Lanes.FLOATS);
        for (int at = start; at < end; at += Panel.LANES) {
            FloatVector e = floats(values, at).blend(others.neg(), isTarget(target, at - start));
            all(0f).blend(e.div(total).mul(scale), counts).intoArray(values, at);
        }
        FloatVector excess = total.sub(1f).blend(others, advantage.compare(VectorOperators.EQ, 0f));
        return all(0f).blend(VectorFunctions.logOnePlus(excess).sub(advantage), counts);
    }

    private static VectorMask<Float> isTarget(IntVector target, int distance) {
        return target.compare(VectorOperators.EQ, distance / Panel.LANES).cast(Lanes.FLOATS);
    }
}
