package org.orthant.studies.own;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.orthant.dynamics.FixedPoint;
import org.orthant.dynamics.FixedPointFinder;
import org.orthant.dynamics.FixedPoints;
import org.orthant.dynamics.SlowPoint;
import org.orthant.dynamics.SlowPointFinder;
import org.orthant.dynamics.StartOptions;
import org.orthant.dynamics.StepMap;
import org.orthant.dynamics.VisitedStates;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Matrix;
import org.orthant.math.Purpose;
import org.orthant.studies.Table;
import org.orthant.studies.flow.FlowTask;
import org.orthant.studies.report.ReportSection;

/** Fixed and slow points of the step map at fixed inputs. */
final class PointsPart {

    private static final String EIGENVALUE = "largest_eigenvalue_modulus";

    private final Subject subject;
    private final VisitedStates visited;
    private final List<String> words = new ArrayList<>();
    private final Map<String, Matrix> arrays = new TreeMap<>();
    private final Table table = new Table(
            "fixed-points",
            "input",
            "point",
            "stability",
            "q",
            "relative_residual",
            EIGENVALUE,
            "unstable_dimensions",
            "starts",
            "near_visited_states");

    private PointsPart(Subject subject) {
        this.subject = subject;
        visited = VisitedStates.of(subject.states());
    }

    static Part of(Subject subject) {
        PointsPart part = new PointsPart(subject);
        for (int k = 0; k < subject.points().size(); k++) {
            part.search(k, subject.points().get(k));
        }
        return new Part(
                new ReportSection("Fixed and slow points", part.words, List.of()),
                List.of(part.table),
                part.arrays,
                List.of());
    }

    private void search(int number, List<Double> input) {
        StepMap map = StepMap.of(subject.network(), FlowTask.array(input));
        DoubleMatrix starts = visited.draw(
                StartOptions.ofCount(subject.options().starts()),
                subject.streams().stream(Purpose.FIXED_POINT_STARTS, number));
        FixedPoints fixed = FixedPointFinder.withDefaults().find(map, starts, visited);
        List<SlowPoint> slow = SlowPointFinder.withDefaults().find(map, starts, visited).stream()
                .filter(point -> !point.outlier())
                .toList();
        words.add("At input " + FlowTask.name(input) + ": " + fixed.points().size() + " distinct fixed points from "
                + starts.rows() + " starts, " + fixed.nonOutliers().size() + " of them near visited states; "
                + fixed.unsettled() + " starts led to none. Slow points (speed below 0.01 of the state) near visited "
                + "states: " + slow.size() + ".");
        arrays.put("fixed-points-" + number, states(fixed.points()));
        for (int k = 0; k < fixed.points().size(); k++) {
            FixedPoint point = fixed.points().get(k);
            table.add(
                    FlowTask.name(input),
                    k,
                    point.stability().name().toLowerCase(Locale.ROOT),
                    point.q(),
                    point.relativeResidual(),
                    point.spectrum().largestModulus(),
                    point.spectrum().unstableDimensions(),
                    point.starts(),
                    point.outlier() ? "no" : "yes");
        }
    }

    private DoubleMatrix states(List<FixedPoint> points) {
        int n = subject.network().neurons();
        double[] values = new double[points.size() * n];
        for (int k = 0; k < points.size(); k++) {
            System.arraycopy(points.get(k).state().array(), 0, values, k * n, n);
        }
        return DoubleMatrix.adopt(points.size(), n, values);
    }
}
