package org.orthant.studies.modularity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orthant.connectivity.SimilarityKind;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.RandomStreams;
import org.orthant.studies.Table;
import org.orthant.studies.figure.MatrixFigure.Resolution;

class ResolutionSweepTest {

    private static final int N = 24;
    private static final ModuleSearch SEARCH = new ModuleSearch(10, 1);

    /** Two blocks of two blocks each: fine modules inside coarse ones. */
    private static SimilarityMatrix nested() {
        double[] values = new double[N * N];
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                values[i * N + j] = i / 6 == j / 6 ? 0.9 : i / 12 == j / 12 ? 0.4 : 0.05;
            }
        }
        return SimilarityMatrix.of(SimilarityKind.FUNCTIONAL, DoubleMatrix.adopt(N, N, values));
    }

    @Test
    void findsFinerModulesAtHigherResolutionsAndKeepsTheDecidingOnes() {
        RandomStreams streams = new RandomStreams(4);
        ModularityReading deciding = SEARCH.read(nested(), streams);

        List<Resolution> found =
                ResolutionSweep.of(nested(), deciding, SEARCH, streams).resolutions();

        assertThat(found).extracting(Resolution::gamma).hasSize(16).isSorted().contains(0.5, 1.0, 2.0);
        assertThat(found.get(5).modules()).isEqualTo(deciding.labels());
        assertThat(found).filteredOn(Resolution::deciding).containsExactly(found.get(5));
        assertThat(modules(found.getFirst())).isLessThan(modules(found.getLast()));
        assertThat(modules(found.getLast())).isEqualTo(4);
    }

    @Test
    void findsAtEachResolutionWhatASearchThereFinds() {
        RandomStreams streams = new RandomStreams(4);
        ModularityReading deciding = SEARCH.read(nested(), streams);

        Resolution last = ResolutionSweep.of(nested(), deciding, SEARCH, streams)
                .resolutions()
                .getLast();

        assertThat(last.quality())
                .isEqualTo(new ModuleSearch(10, 2).read(nested(), streams).quality());
    }

    @Test
    void writesALabelForEachNeuronAndResolution() {
        RandomStreams streams = new RandomStreams(4);
        ModularityReading deciding = SEARCH.read(nested(), streams);
        Table table = ResolutionSweep.of(nested(), deciding, SEARCH, streams)
                .tables("gamma-partitions")
                .getFirst();

        assertThat(table.columns())
                .startsWith("neuron", "gamma_0.5", "gamma_0.6")
                .endsWith("gamma_2.0");
        assertThat(table.rows()).hasSize(N).allMatch(row -> row.size() == 17);
        assertThat(new ResolutionSweep(List.of()).tables("none")).isEmpty();
    }

    private static int modules(Resolution at) {
        return new HashSet<>(at.modules()).size();
    }
}
