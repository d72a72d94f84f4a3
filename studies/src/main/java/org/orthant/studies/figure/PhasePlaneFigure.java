package org.orthant.studies.figure;

import java.util.List;
import java.util.stream.Stream;

/**
 * The plane of two components of a network's state: flow, states, trajectories, fixed and slow points, and the boundary
 * between two choices. Any part may be missing, not all of them.
 *
 * @param text its words
 * @param x the first component
 * @param y the second component
 * @param flows displacements, a colour for each group, such as the attractor that they lead to
 * @param states points, a colour for each category
 * @param paths trajectories, with a circle where each starts and a square where it ends; the k-th has the colour of the
 *     k-th category
 * @param places marked points
 * @param borders straight lines
 */
public record PhasePlaneFigure(
        FigureText text,
        Axis x,
        Axis y,
        List<Flow> flows,
        List<States> states,
        List<Path> paths,
        List<Places> places,
        List<Border> borders)
        implements Figure {

    /** The most arrows or points that are drawn. */
    public static final int MOST = 5000;

    /**
     * Where one step leads.
     *
     * @param x from where
     * @param y from where
     * @param dx displacement along x
     * @param dy displacement along y
     */
    public record Arrow(double x, double y, double dx, double dy) {

        /** Checks that all are finite. */
        public Arrow {
            Checks.finite("arrow", List.of(x, y, dx, dy));
        }
    }

    /**
     * Arrows of one name. They are drawn from their place in the direction in which they lead; lengths, common to all
     * groups, follow the square root of the displacement, so that slow flow can be seen beside fast flow.
     */
    public record Flow(String name, List<Arrow> arrows) {

        /** Checks that there is one. */
        public Flow {
            arrows = List.copyOf(arrows);
            Checks.text("name of a flow", name);
            Checks.some("arrows in flow " + name, arrows);
        }
    }

    /** Points of one category. */
    public record States(String name, List<ScatterFigure.Point> points) {

        /** Checks that there is one. */
        public States {
            points = List.copyOf(points);
            Checks.text("name of states", name);
            Checks.some("points in states " + name, points);
        }
    }

    /** A trajectory, from its first point to its last. */
    public record Path(String name, List<ScatterFigure.Point> points) {

        /** Checks that there is a way. */
        public Path {
            points = List.copyOf(points);
            Checks.text("name of a path", name);
            if (points.size() < 2) {
                throw new IllegalArgumentException(
                        "expected at least two points in path " + name + ", got " + points.size());
            }
        }
    }

    /** What a marked point is. */
    public enum Place {
        /** A stable fixed point: a black star. */
        STABLE,
        /** An unstable fixed point: a white star. */
        UNSTABLE,
        /** A slow point: a white diamond. */
        SLOW,
        /** A point of a cycle: a black triangle. */
        CYCLE
    }

    /** Marked points of one kind. */
    public record Places(String name, Place kind, List<ScatterFigure.Point> points) {

        /** Checks that there is one. */
        public Places {
            points = List.copyOf(points);
            Checks.text("name of places", name);
            Checks.some("points in places " + name, points);
        }
    }

    /** The line {@code offset + first x + second y = 0}; it is drawn dashed where it crosses the plot. */
    public record Border(String name, double offset, double first, double second) {

        /** Checks that it is a line. */
        public Border {
            Checks.text("name of a border", name);
            Checks.finite("border", List.of(offset, first, second));
            if (first == 0 && second == 0) {
                throw new IllegalArgumentException("expected a line, got border " + name + " without direction");
            }
        }
    }

    /** Checks that something is drawn, and not too much. */
    public PhasePlaneFigure {
        flows = List.copyOf(flows);
        states = List.copyOf(states);
        paths = List.copyOf(paths);
        places = List.copyOf(places);
        borders = List.copyOf(borders);
        int drawn = Stream.of(
                        flows.stream().mapToInt(f -> f.arrows().size()),
                        states.stream().mapToInt(s -> s.points().size()),
                        paths.stream().mapToInt(p -> p.points().size()),
                        places.stream().mapToInt(p -> p.points().size()))
                .mapToInt(counts -> counts.sum())
                .sum();
        if (drawn == 0 || drawn > MOST) {
            throw new IllegalArgumentException(
                    "expected 1 to " + MOST + " arrows and points in figure " + text.id() + ", got " + drawn);
        }
    }
}
