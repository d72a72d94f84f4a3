package org.orthant.studies.projection;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.orthant.studies.StudyOptions;

/**
 * Options of {@code projection}.
 *
 * @param seed of the run
 * @param units repetitions, each with an untrained network
 * @param noise neurons, samples, maximiser
 * @param mostInputs the sweep goes from 1 to this number of inputs
 * @param furtherInputs further numbers of inputs, ascending, beyond {@code mostInputs}
 * @param detail 2 and 3 inputs in detail
 * @param floorDraws draws of independent neurons per repetition; those of all repetitions make the noise floor
 * @param floorRestarts restarts whose mean Q* is the statistic of nulls
 * @param untrained untrained networks
 */
public record ProjectionOptions(
        long seed,
        int units,
        NoiseOptions noise,
        int mostInputs,
        List<Integer> furtherInputs,
        DetailOptions detail,
        int floorDraws,
        int floorRestarts,
        UntrainedOptions untrained)
        implements StudyOptions {

    /** Checks ranges. */
    public ProjectionOptions {
        furtherInputs = List.copyOf(furtherInputs);
        NoiseOptions.atLeast("units", units, 1);
        NoiseOptions.atLeast("mostInputs", mostInputs, 3);
        NoiseOptions.atLeast("floorDraws", floorDraws, 1);
        NoiseOptions.atLeast("floorRestarts", floorRestarts, 1);
        int before = mostInputs;
        for (int inputs : furtherInputs) {
            if (inputs <= before) {
                throw new IllegalArgumentException("expected furtherInputs ascending and above mostInputs ("
                        + mostInputs + "), got " + furtherInputs);
            }
            before = inputs;
        }
    }

    /** 50 repetitions; 1 to 100 inputs, then on to 784; 100 restarts in detail; nulls of the first 20 networks. */
    public static ProjectionOptions defaults() {
        return new ProjectionOptions(
                1,
                50,
                NoiseOptions.defaults(50),
                100,
                List.of(150, 200, 300, 500, 784),
                new DetailOptions(100),
                20,
                5,
                UntrainedOptions.defaults());
    }

    /** The numbers of inputs of the sweep, ascending. */
    List<Integer> inputs() {
        return Stream.concat(IntStream.rangeClosed(1, mostInputs).boxed(), furtherInputs.stream())
                .toList();
    }

    /**
     * Two and three inputs, whose numbers of modules are reported by maximiser and diagonal.
     *
     * @param restarts of each maximiser
     */
    public record DetailOptions(int restarts) {

        /** The numbers of inputs. */
        static final List<Integer> INPUTS = List.of(2, 3);

        /** Checks the number of restarts. */
        public DetailOptions {
            NoiseOptions.atLeast("detail.restarts", restarts, 1);
        }
    }
}
