package org.orthant.nullmodel;

import java.util.Arrays;

/** The order of values, those that are equal by their index. */
final class Ascending {

    private static final long INDEX = 0xffffffffL;

    private Ascending() {}

    /** The indices of {@code values} from the smallest value to the largest. */
    static int[] order(double... values) {
        long[] keys = new long[values.length];
        for (int k = 0; k < keys.length; k++) {
            long bits = Double.doubleToRawLongBits(values[k] + 0.0);
            long ordered = bits ^ ((bits >> 63) & Long.MAX_VALUE);
            keys[k] = (ordered & ~INDEX) | k;
        }
        Arrays.sort(keys); // by the upper half of each value: what is left to do is little
        int[] order = new int[keys.length];
        for (int k = 0; k < order.length; k++) {
            int index = (int) keys[k];
            int at = k;
            while (at > 0 && isBefore(values, index, order[at - 1])) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = index;
        }
        return order;
    }

    private static boolean isBefore(double[] values, int a, int b) {
        return values[a] < values[b] || (values[a] == values[b] && a < b);
    }
}
