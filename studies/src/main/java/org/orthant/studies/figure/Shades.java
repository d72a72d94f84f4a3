package org.orthant.studies.figure;

import java.util.List;

/**
 * Colours for a range of values, in {@value #LEVELS} levels.
 *
 * @param colours from the lowest value to the highest, mixed in between
 * @param range values beyond it take the end's level
 */
record Shades(List<String> colours, Range range) {

    /** Odd, so that the middle of the range has a level of its own. */
    static final int LEVELS = 255;

    private static final double HALF = (LEVELS - 1) / 2.0;

    /** The level 0 to {@value #LEVELS} - 1 of a value that is not NaN. */
    int level(double value) {
        double half = (range.high() - range.low()) / 2;
        double middle = range.low() + half;
        return (int) Math.round(HALF + HALF * Math.clamp((value - middle) / half, -1.0, 1.0));
    }

    /** Red, green and blue (0 to 255) of a level. */
    int[] rgb(int level) {
        return Palette.between(colours, level / (2 * HALF));
    }
}
