package org.orthant.studies.projection;

import java.util.List;
import org.orthant.studies.StudyOptions;

/**
 * Options of {@code orthants}.
 *
 * @param seed of the run
 * @param units repetitions
 * @param noise neurons, samples, maximiser
 * @param mostInputs the sweep goes from 1 to this number of inputs
 * @param blockInputs numbers of inputs whose block means are looked at, each at most {@code mostInputs}
 * @param permutations of the Mantel test in the figure
 */
public record OrthantsOptions(
        long seed, int units, NoiseOptions noise, int mostInputs, List<Integer> blockInputs, int permutations)
        implements StudyOptions {

    /** Checks ranges. */
    public OrthantsOptions {
        blockInputs = List.copyOf(blockInputs);
        NoiseOptions.atLeast("units", units, 1);
        NoiseOptions.atLeast("mostInputs", mostInputs, 3);
        NoiseOptions.atLeast("permutations", permutations, 19);
        for (int inputs : blockInputs) {
            if (inputs < 2 || inputs > mostInputs) {
                throw new IllegalArgumentException(
                        "expected blockInputs from 2 to mostInputs (" + mostInputs + "), got " + inputs);
            }
        }
    }

    /** 50 repetitions, 1 to 100 inputs, 50 restarts; block means for 2 and 3 inputs. */
    public static OrthantsOptions defaults() {
        return new OrthantsOptions(1, 50, NoiseOptions.defaults(50), 100, List.of(2, 3), 1000);
    }
}
