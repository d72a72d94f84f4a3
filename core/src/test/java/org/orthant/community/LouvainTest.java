package org.orthant.community;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.orthant.connectivity.FunctionalConnectivity;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.math.Sequence;

class LouvainTest extends MaximiserContract {

    @Override
    Maximiser maximiser() {
        return new Louvain();
    }

    /**
     * Same seed, same bits: the figures are those of this program, equal interpreted and compiled, with 256- and
     * 512-bit vectors. If a change of bits is meant, run the test and take its new figures.
     */
    @Test
    void bitsFromActivityToModulesAreThoseOfEarlierVersions() {
        RandomStreams streams = new RandomStreams(1);
        UniformRandomProvider random = streams.stream(Purpose.ANALYSIS_TRIALS, 0);
        float[] values = new float[30 * 40 * 45];
        for (int k = 0; k < values.length; k++) {
            values[k] = random.nextFloat();
        }
        SimilarityMatrix fc = FunctionalConnectivity.of(Sequence.adopt(30, 40, 45, values));
        PartitionResult result = Restarts.defaults().search(fc, SignedModularity.defaults(), streams);
        assertThat(fc.values().hashCode()).isEqualTo(-1157435302);
        assertThat(result.best().hashCode()).isEqualTo(648931869);
        assertThat(result.quality()).isEqualTo(0.6831408481849492);
    }
}
