package org.orthant.studies.function;

import org.orthant.community.Partition;
import org.orthant.function.ModuleActivity;
import org.orthant.function.Role;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Sequence;
import org.orthant.studies.activity.TrialActivity;
import org.orthant.task.DecisionVariable;

/**
 * The state of the decision at the last stimulus step, a row for each measuring trial: S, mean activity of choice 1's
 * and of choice 2's module (0 without a module).
 */
record DecisionPoints(DoubleMatrix matrix) {

    static DecisionPoints of(TrialActivity half, DecisionReading reading, Partition partition) {
        int last = half.stimulus().to() - 1;
        Sequence sum = DecisionVariable.of(half.trials()).sum();
        float[] first = activity(half, reading.choice1().role(), partition, last);
        float[] second = activity(half, reading.choice2().role(), partition, last);
        double[] values = new double[first.length * 3];
        for (int b = 0; b < first.length; b++) {
            values[b * 3] = sum.get(last, b, 0);
            values[b * 3 + 1] = first[b];
            values[b * 3 + 2] = second[b];
        }
        return new DecisionPoints(DoubleMatrix.adopt(first.length, 3, values));
    }

    private static float[] activity(TrialActivity half, Role role, Partition partition, int step) {
        return role.module() < 0
                ? new float[half.trials().count()]
                : ModuleActivity.meansOf(
                                half.activity().states().stepRange(step, step + 1), partition.members(role.module()))
                        .array();
    }
}
