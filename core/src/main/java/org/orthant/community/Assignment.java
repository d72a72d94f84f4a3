package org.orthant.community;

import java.util.Arrays;

/**
 * The assignment problem: rows and columns are paired, each at most once, so that the sum of the chosen cells is
 * largest. Shortest augmenting paths with potentials (Kuhn 1955; Jonker and Volgenant 1987), in cubic time.
 */
final class Assignment {

    private final int[][] cells;
    private final int n;
    private final long[] rowPotential;
    private final long[] columnPotential;
    /** The row of each column, or -1; column n holds the row being placed. */
    private final int[] rowOf;

    private Assignment(int[][] cells, int columns) {
        this.cells = cells;
        this.n = Math.max(cells.length, columns);
        this.rowPotential = new long[n];
        this.columnPotential = new long[n + 1];
        this.rowOf = new int[n + 1];
        Arrays.fill(rowOf, -1);
    }

    /** The column of each row, or -1 for rows left over where there are more rows than columns. */
    static int[] largestTotal(int[][] cells, int columns) {
        Assignment problem = new Assignment(cells, columns);
        for (int row = 0; row < problem.n; row++) {
            problem.place(row);
        }
        int[] columnOf = new int[cells.length];
        Arrays.fill(columnOf, -1);
        for (int column = 0; column < columns; column++) {
            if (problem.rowOf[column] < cells.length) {
                columnOf[problem.rowOf[column]] = column;
            }
        }
        return columnOf;
    }

    /** The cost to be made small; cells outside the table cost 0. */
    private long cost(int row, int column) {
        return row < cells.length && column < cells[row].length ? -cells[row][column] : 0;
    }

    /** Finds the cheapest path of re-pairings that gives {@code row} a column, and follows it. */
    private void place(int row) {
        long[] distance = new long[n];
        Arrays.fill(distance, Long.MAX_VALUE);
        int[] previous = new int[n];
        boolean[] done = new boolean[n + 1];
        rowOf[n] = row;
        int column = n;
        while (rowOf[column] >= 0) {
            done[column] = true;
            column = step(column, distance, previous, done);
        }
        while (column != n) {
            rowOf[column] = rowOf[previous[column]];
            column = previous[column];
        }
    }

    /** Relaxes all open columns from {@code from}, moves the potentials, and returns the nearest open column. */
    private int step(int from, long[] distance, int[] previous, boolean[] done) {
        int row = rowOf[from];
        int nearest = -1;
        for (int c = 0; c < n; c++) {
            if (!done[c]) {
                long reduced = cost(row, c) - rowPotential[row] - columnPotential[c];
                if (reduced < distance[c]) {
                    distance[c] = reduced;
                    previous[c] = from;
                }
                if (nearest < 0 || distance[c] < distance[nearest]) {
                    nearest = c;
                }
            }
        }
        long delta = distance[nearest];
        for (int c = 0; c <= n; c++) {
            if (done[c]) {
                rowPotential[rowOf[c]] += delta;
                columnPotential[c] -= delta;
            } else if (c < n) {
                distance[c] -= delta;
            }
        }
        return nearest;
    }
}
