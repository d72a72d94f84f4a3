package org.orthant.studies.brain;

import org.orthant.connectivity.SimilarityMatrix;

/** Mean similarity within each system less that between it and the others. */
final class SystemContrasts {

    private final double[] within;
    private final double[] between;

    private SystemContrasts(double[] within, double[] between) {
        this.within = within;
        this.between = between;
    }

    /**
     * The means of {@code count} systems.
     *
     * @param labels system of each node
     */
    static SystemContrasts of(SimilarityMatrix similarity, int count, int... labels) {
        return without(similarity, count, -1, labels);
    }

    /** The same with one node left out; -1 for none. */
    static SystemContrasts without(SimilarityMatrix similarity, int count, int left, int... labels) {
        double[] inside = new double[count];
        double[] outside = new double[count];
        long[] insidePairs = new long[count];
        long[] outsidePairs = new long[count];
        for (int i = 0; i < labels.length; i++) {
            for (int j = i + 1; j < labels.length; j++) {
                if (i != left && j != left) {
                    double value = similarity.get(i, j);
                    int a = labels[i];
                    int b = labels[j];
                    if (a == b) {
                        inside[a] += value;
                        insidePairs[a]++;
                    } else {
                        outside[a] += value;
                        outsidePairs[a]++;
                        outside[b] += value;
                        outsidePairs[b]++;
                    }
                }
            }
        }
        for (int k = 0; k < count; k++) {
            inside[k] /= insidePairs[k];
            outside[k] /= outsidePairs[k];
        }
        return new SystemContrasts(inside, outside);
    }

    double within(int system) {
        return within[system];
    }

    double between(int system) {
        return between[system];
    }

    /** Within less between; NaN of a system with fewer than two nodes. */
    double contrast(int system) {
        return within[system] - between[system];
    }
}
