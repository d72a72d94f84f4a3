package org.orthant.nullmodel;

import org.apache.commons.rng.UniformRandomProvider;

/** Circular shifts of rows, by another number of rows in each column. */
final class Shifts {

    private Shifts() {}

    /** A shift from 0 to {@code rows} - 1 for each channel. */
    static int[] perChannel(int channels, int rows, UniformRandomProvider random) {
        int[] shift = new int[channels];
        for (int c = 0; c < channels; c++) {
            shift[c] = random.nextInt(rows);
        }
        return shift;
    }

    /** Rotates rows [first, first + count) of row-major {@code from} into {@code to}, column c by {@code shift[c]}. */
    static void rotateRows(float[] from, float[] to, int first, int count, int[] shift) {
        int columns = shift.length;
        for (int row = 0; row < count; row++) {
            int target = (first + row) * columns;
            for (int c = 0; c < columns; c++) {
                int source = row + shift[c];
                int wrapped = source < count ? source : source - count;
                to[target + c] = from[(first + wrapped) * columns + c];
            }
        }
    }
}
