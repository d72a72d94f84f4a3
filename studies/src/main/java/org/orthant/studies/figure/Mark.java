package org.orthant.studies.figure;

/** What is drawn behind the lines of a figure to help in reading them. */
public sealed interface Mark {

    /** Its label, as drawn; empty for none. */
    String label();

    /**
     * A shaded range of x, such as the stimulus period.
     *
     * @param label its name
     * @param from where it begins, in units of the x axis
     * @param to where it ends
     */
    record Period(String label, double from, double to) implements Mark {

        /** Checks that the ends are finite and in order. */
        public Period {
            new Range(from, to);
        }
    }

    /**
     * A dashed vertical line.
     *
     * @param label its name
     * @param x where it stands
     */
    record Vertical(String label, double x) implements Mark {

        /** Checks that the place is finite. */
        public Vertical {
            Checks.finite("place of mark " + label, x);
        }
    }

    /**
     * A dashed horizontal line, such as chance.
     *
     * @param label its name
     * @param y where it lies
     */
    record Horizontal(String label, double y) implements Mark {

        /** Checks that the place is finite. */
        public Horizontal {
            Checks.finite("place of mark " + label, y);
        }
    }
}
