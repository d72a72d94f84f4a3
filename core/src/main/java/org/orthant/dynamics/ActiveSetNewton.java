package org.orthant.dynamics;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.linsol.svd.SolvePseudoInverseSvd_DDRM;
import org.jspecify.annotations.Nullable;

/**
 * Newton's method for ReLU networks, whose map is linear as long as the active neurons are the same: the fixed point of
 * that linear map, (I - W_rec) r = W_in x + b among the active neurons and 0 elsewhere, has active neurons of its own,
 * and so on until they are the same. The landing depends on the active neurons alone, so each distinct set is solved
 * once for all starts. A set that comes back means a cycle, which leads nowhere.
 *
 * <p>Where I - W_rec is singular, fixed points form a line or plane if there are any; then the step goes to the nearest
 * solution, by the pseudo-inverse.
 */
final class ActiveSetNewton implements RootSearch {

    /** Pivots below this share of the largest one are rounding: the system is singular. */
    private static final double SINGULAR = 1e-12;

    private final StepMap map;
    private final int mostSteps;
    private final Map<ActiveSet, Landing> landings = new HashMap<>();

    ActiveSetNewton(StepMap map, int mostSteps) {
        this.map = map;
        this.mostSteps = mostSteps;
    }

    /** Where a step from an active set leads: the fixed point of its linear map. */
    private static final class Landing {

        private final double[] state;
        private final ActiveSet next;
        private final boolean fixed;

        Landing(StepMap map, double[] state) {
            this.state = state;
            double[] argument = map.argument(state);
            next = ActiveSet.of(argument);
            fixed = RootSearch.isFixed(state, map.displacement(state, argument));
        }
    }

    @Override
    public double @Nullable [] from(double[] start) {
        Set<ActiveSet> seen = new HashSet<>();
        ActiveSet set = ActiveSet.of(map.argument(start));
        double[] state = start;
        while (seen.add(set) && seen.size() <= mostSteps) {
            Landing landing = land(set, state);
            if (landing.fixed) {
                return landing.state;
            }
            set = landing.next;
            state = landing.state;
        }
        return null;
    }

    private Landing land(ActiveSet set, double[] state) {
        Landing known = landings.get(set);
        if (known != null) {
            return known;
        }
        double[][] system = set.system(map);
        Elimination elimination = new Elimination(system);
        boolean singular = !(elimination.pivotRatio() > SINGULAR);
        double[] right = set.constants(map);
        double[] values = singular ? nearest(system, right, set.pick(state)) : elimination.solve(right);
        Landing landing = new Landing(map, set.spread(values, map.neurons()));
        if (!singular) {
            landings.put(set, landing);
        }
        return landing;
    }

    /** The least-squares solution of {@code system x = right} that is nearest to {@code from}. */
    private static double[] nearest(double[][] system, double[] right, double[] from) {
        int n = right.length;
        DMatrixRMaj rest = new DMatrixRMaj(n, 1);
        for (int i = 0; i < n; i++) {
            double sum = right[i];
            for (int j = 0; j < n; j++) {
                sum = Math.fma(-system[i][j], from[j], sum);
            }
            rest.set(i, 0, sum);
        }
        SolvePseudoInverseSvd_DDRM solver = new SolvePseudoInverseSvd_DDRM(n, n);
        solver.setThreshold(SINGULAR);
        DMatrixRMaj correction = new DMatrixRMaj(n, 1);
        if (!solver.setA(new DMatrixRMaj(system))) {
            throw new IllegalStateException("the singular values of a " + n + " x " + n + " matrix did not converge");
        }
        solver.solve(rest, correction);
        return Vectors.moved(from, 1, correction.getData());
    }
}
