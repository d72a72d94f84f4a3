package org.orthant.studies.function;

import java.util.List;
import java.util.Map;
import org.orthant.function.ModuleActivity;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Matrix;
import org.orthant.math.Sequence;
import org.orthant.studies.activity.AnalysedNetwork;
import org.orthant.studies.activity.TrialActivity;
import org.orthant.task.Trials;

/**
 * Mean activity of modules by trial type, step by step.
 *
 * @param mean a row for each (module, trial type), trial types inside; a column for each step
 * @param sd standard deviation over trials, same shape
 */
record TimeCourses(DoubleMatrix mean, DoubleMatrix sd) {

    /** Courses of a network's modules over all trials of each type. */
    static TimeCourses of(AnalysedNetwork network, List<String> types) {
        TrialActivity run = network.run();
        return of(run.trials(), ModuleActivity.of(run.activity().states(), network.partition()), types);
    }

    private static TimeCourses of(Trials trials, Sequence modules, List<String> types) {
        int steps = trials.steps();
        int rows = modules.channels() * types.size();
        double[] mean = new double[rows * steps];
        double[] sd = new double[rows * steps];
        for (int type = 0; type < types.size(); type++) {
            String name = types.get(type);
            Sequence chosen = modules.selectTrials(trials.where(c -> c.type().equals(name)));
            for (int k = 0; k < modules.channels(); k++) {
                int row = k * types.size() + type;
                for (int t = 0; t < steps; t++) {
                    mean[row * steps + t] = mean(chosen, t, k);
                    sd[row * steps + t] = sd(chosen, t, k, mean[row * steps + t]);
                }
            }
        }
        return new TimeCourses(DoubleMatrix.adopt(rows, steps, mean), DoubleMatrix.adopt(rows, steps, sd));
    }

    private static double mean(Sequence modules, int step, int module) {
        double sum = 0;
        for (int b = 0; b < modules.trials(); b++) {
            sum += modules.get(step, b, module);
        }
        return modules.trials() == 0 ? 0 : sum / modules.trials();
    }

    private static double sd(Sequence modules, int step, int module, double mean) {
        double squares = 0;
        for (int b = 0; b < modules.trials(); b++) {
            double d = modules.get(step, b, module) - mean;
            squares = Math.fma(d, d, squares);
        }
        return modules.trials() < 2 ? 0 : Math.sqrt(squares / (modules.trials() - 1));
    }

    /** Both as a unit's arrays, their names followed by {@code suffix}. */
    Map<String, Matrix> arrays(String suffix) {
        return Map.of("course-mean" + suffix, mean, "course-sd" + suffix, sd);
    }
}
