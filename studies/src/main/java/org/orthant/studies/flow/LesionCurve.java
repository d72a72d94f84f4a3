package org.orthant.studies.flow;

/**
 * The distance of one end state from the decision boundary while more and more weights are cut; positive on the side of
 * the stimulus that pushes the network.
 *
 * @param set which weights are cut: {@code module 1}, {@code module 2}, {@code between} or {@code random k, module m}
 * @param stimulus 1 or 2
 * @param neurons in the module; 0 between modules
 * @param weights connections there are to cut, at most those asked for
 * @param start d(0), output units
 * @param startEuclidean d(0) / |w|
 * @param end d at the last weight asked for, output units; NaN with fewer weights
 * @param ratio d / d(0) at the last weight asked for; NaN with fewer weights or if the curve is flagged there
 * @param earlyRatio the same 2 s after onset, with its own d(0)
 * @param diverged numbers of weights at which the network diverged
 * @param unsettled numbers of weights at which it did not settle
 * @param flag why the ratio is undefined; empty if it is not
 */
record LesionCurve(
        String set,
        int stimulus,
        int neurons,
        int weights,
        double start,
        double startEuclidean,
        double end,
        double ratio,
        double earlyRatio,
        int diverged,
        int unsettled,
        String flag) {

    /** Whether the weights are those of module {@code k}, 1 or 2. */
    boolean isModule(int k) {
        return set.equals(module(k));
    }

    /** The set of module {@code k}. */
    static String module(int k) {
        return "module " + k;
    }

    /** The set of a random module. */
    static String random(int draw, int k) {
        return "random " + (draw + 1) + ", module " + k;
    }

    /** The set between modules. */
    static String between() {
        return "between modules";
    }
}
