package org.orthant.dynamics;

import org.jspecify.annotations.Nullable;
import org.orthant.math.DoubleMatrix;

/**
 * Newton's method for smooth activations, each step halved until q = 1/2 |F(r) - r|^2 falls enough (Armijo's rule;
 * Dennis and Schnabel 1996, section 6.3). Where the Newton direction is of no use, a step down the gradient of q takes
 * its place. A minimum of q above 0 leads nowhere.
 */
final class DampedNewton implements RootSearch {

    private static final double SUFFICIENT = 1e-4;
    private static final int MOST_HALVINGS = 30;
    private static final double SINGULAR = 1e-14;

    private final StepMap map;
    private final int mostSteps;

    DampedNewton(StepMap map, int mostSteps) {
        this.map = map;
        this.mostSteps = mostSteps;
    }

    /** A state with its displacement F(r) - r. */
    private static final class Place {

        private final double[] state;
        private final double[] argument;
        private final double[] displacement;
        private final double squares;

        Place(StepMap map, double[] state) {
            this.state = state;
            argument = map.argument(state);
            displacement = map.displacement(state, argument);
            squares = Vectors.squares(displacement);
        }
    }

    @Override
    public double @Nullable [] from(double[] start) {
        Place place = new Place(map, start);
        for (int k = 0; k < mostSteps; k++) {
            Place next = step(place);
            if (next == null) {
                break;
            }
            place = next;
        }
        return RootSearch.isFixed(place.state, place.displacement) ? place.state : null;
    }

    /** A place where q is lower, or null if there is none within reach. */
    private @Nullable Place step(Place place) {
        double squares = place.squares;
        if (!(squares > 0)) {
            return null;
        }
        double[] newton = newtonDirection(place);
        // Along Newton's direction d|F - r|^2/dt = -2 |F - r|^2.
        Place next = newton == null ? null : descend(place, newton, 2 * squares);
        if (next == null) {
            double[] gradient = map.gradientOfQ(place.argument, place.displacement);
            next = descend(
                    place, Vectors.moved(new double[gradient.length], -1, gradient), 2 * Vectors.squares(gradient));
        }
        return next;
    }

    private @Nullable Place descend(Place place, double[] direction, double rate) {
        double length = 1;
        for (int k = 0; k < MOST_HALVINGS; k++) {
            Place next = new Place(map, Vectors.moved(place.state, length, direction));
            if (next.squares < place.squares - SUFFICIENT * length * rate) {
                return next;
            }
            length /= 2;
        }
        return null;
    }

    /** The solution of (I - J) d = F(r) - r, or null if the matrix is singular. */
    private double @Nullable [] newtonDirection(Place place) {
        DoubleMatrix jacobian = map.jacobian(place.state);
        int n = jacobian.rows();
        double[][] system = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                system[i][j] = (i == j ? 1 : 0) - jacobian.at(i, j);
            }
        }
        Elimination elimination = new Elimination(system);
        return elimination.pivotRatio() > SINGULAR ? elimination.solve(place.displacement) : null;
    }
}
