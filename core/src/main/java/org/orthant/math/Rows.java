package org.orthant.math;

import java.util.Objects;

/**
 * Which rows of a panel or a history take part: their numbers, ascending. Rows of zeros add nothing to a sum, and with a
 * rectifier a third of a network's neurons may be silent in all 16 lanes, so that leaving them out is worth their search.
 */
public final class Rows {

    /** Numbers that a kernel may write behind the last one. */
    private static final int SLACK = 16;

    private final int[] numbers;
    private int count;

    private Rows(int[] numbers) {
        this.numbers = numbers;
    }

    /** No row, with room for {@code most}. */
    public static Rows none(int most) {
        return new Rows(new int[most + SLACK]);
    }

    /** Rows 0 to {@code count}, exclusive. */
    public static Rows all(int count) {
        Rows rows = none(count);
        rows.add(0, count);
        return rows;
    }

    /** How many there are. */
    public int count() {
        return count;
    }

    /** The number of the k-th. */
    public int get(int k) {
        return numbers[Objects.checkIndex(k, count)];
    }

    /** The backing array, whose first {@link #count} values are the numbers; 16 more than there is room for follow. */
    public int[] array() {
        return numbers;
    }

    /** Leaves none. */
    public void clear() {
        count = 0;
    }

    /** Adds rows {@code from} to {@code end}, exclusive; all are above those that are there. */
    public void add(int from, int end) {
        for (int row = from; row < end; row++) {
            numbers[count++] = row;
        }
    }

    /** Refuses rows beyond those of a panel. */
    void requireBelow(int rows) {
        if (count > 0 && numbers[count - 1] >= rows) {
            throw new IllegalArgumentException("expected rows below " + rows + ", got " + numbers[count - 1]);
        }
    }

    /** Says that the first {@code count} values of {@link #array} are the numbers. */
    public void take(int count) {
        this.count = Objects.checkIndex(count, numbers.length - SLACK + 1);
    }
}
