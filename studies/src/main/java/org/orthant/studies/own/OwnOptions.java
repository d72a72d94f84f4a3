package org.orthant.studies.own;

import org.orthant.studies.Require;
import org.orthant.studies.modularity.ModuleSearch;

/**
 * How a network or recording of the user's is analysed.
 *
 * @param seed of trials, searches and tests
 * @param dt time step, ms; of a built-in task, or of the given inputs
 * @param trials whole trials of a built-in task
 * @param restarts of the maximiser
 * @param gamma resolution
 * @param nullDraws surrogates of the activity
 * @param nullRestarts restarts on observed and surrogate matrices alike
 * @param permutations of labels and of nodes
 * @param controlSets random and weight-matched lesions per module
 * @param starts from which fixed and slow points are sought
 * @param gridSide points along a side of the phase portrait's grid
 * @param startStride every how many grid points along each side a long run starts
 */
public record OwnOptions(
        long seed,
        int dt,
        int trials,
        int restarts,
        double gamma,
        int nullDraws,
        int nullRestarts,
        int permutations,
        int controlSets,
        int starts,
        int gridSide,
        int startStride) {

    /** Checks ranges. */
    public OwnOptions {
        Require.atLeast("dt", dt, 1);
        Require.atLeast("trials", trials, 2);
        Require.atLeast("restarts", restarts, 1);
        Require.above("gamma", gamma, 0);
        Require.atLeast("nullDraws", nullDraws, 19);
        Require.atLeast("nullRestarts", nullRestarts, 1);
        Require.atLeast("permutations", permutations, 19);
        Require.atLeast("controlSets", controlSets, 1);
        Require.atLeast("starts", starts, 4);
        Require.atLeast("gridSide", gridSide, 2);
        Require.atLeast("startStride", startStride, 1);
    }

    /** The studies' settings: dt 100, 500 trials, 100 restarts, 200 surrogates, 1,000 permutations, 256 starts. */
    public static OwnOptions defaults() {
        return new OwnOptions(1, 100, 500, 100, 1, 200, 5, 1000, 100, 256, 25, 4);
    }

    /** The same options at another time step, ms. */
    public OwnOptions withDt(int step) {
        return new OwnOptions(
                seed,
                step,
                trials,
                restarts,
                gamma,
                nullDraws,
                nullRestarts,
                permutations,
                controlSets,
                starts,
                gridSide,
                startStride);
    }

    ModuleSearch search() {
        return new ModuleSearch(restarts, gamma);
    }

    ModuleSearch.NullSettings nulls() {
        return new ModuleSearch.NullSettings(nullDraws, nullRestarts, true);
    }
}
