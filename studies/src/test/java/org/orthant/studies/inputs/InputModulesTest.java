package org.orthant.studies.inputs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.orthant.community.Partition;
import org.orthant.community.SignedModularity;
import org.orthant.connectivity.Diagonal;
import org.orthant.connectivity.SimilarityKind;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.Matrix;
import org.orthant.network.Activation;
import org.orthant.network.LeakPlacement;
import org.orthant.stats.Correlation;
import org.orthant.studies.Conclusion;
import org.orthant.studies.StoredUnits;
import org.orthant.studies.Table;
import org.orthant.studies.Verdict;
import org.orthant.studies.activity.ActivityOptions;
import org.orthant.studies.modularity.SearchMethod;
import org.orthant.studies.population.DecisionTask;
import org.orthant.studies.population.GoNoGoTask;
import org.orthant.studies.population.NetworkOptions;
import org.orthant.studies.population.PopulationTraining;
import org.orthant.studies.population.StoppingOptions;
import org.orthant.task.StreamMode;

/** The study from options to conclusion, with networks that are small and hardly trained. */
class InputModulesTest {

    private static final int NEURONS = 40;
    private static final NetworkOptions NETWORK =
            new NetworkOptions(NEURONS, 100, Activation.RELU, LeakPlacement.OUTSIDE);

    private static InputModulesOptions options(double noisySigma, double rate, boolean includeFailures) {
        return options(GoNoGoTask.defaults(), noisySigma, rate, includeFailures);
    }

    private static InputModulesOptions options(
            GoNoGoTask goNoGo, double noisySigma, double rate, boolean includeFailures) {
        PopulationTraining training = new PopulationTraining(
                5, 4, 30, rate, 0, StreamMode.CONTINUE, new StoppingOptions(true, 5, 2, 50, 0.98, 0.98));
        return new InputModulesOptions(
                1,
                3,
                DecisionTask.defaults(),
                goNoGo,
                noisySigma,
                NETWORK,
                training,
                training,
                new ActivityOptions(60, 3, 1, SearchMethod.LOUVAIN, Diagonal.ZERO, includeFailures),
                new InputModulesOptions.Nulls(99, 1, 19, 1));
    }

    private static final InputModulesOptions OPTIONS = options(1, 1e-3, true);
    private static final StoredUnits UNITS = StoredUnits.compute(new InputModules(), OPTIONS);
    private static final Conclusion CONCLUSION = new InputModules().conclude(OPTIONS, UNITS);

    @Test
    void concludesOnBothTasks() {
        assertThat(StoredUnits.ids(CONCLUSION))
                .hasSize(3 * 9)
                .contains(
                        "similarity.decisions",
                        "induced.gonogo",
                        "share.gonogo-noise",
                        "similarity.hamming.decisions",
                        "projected.gonogo",
                        "input-null.decisions");
        assertThat(StoredUnits.figures(CONCLUSION))
                .hasSize(3 + 3 * 7)
                .doesNotHaveDuplicates()
                .contains(
                        "change-r",
                        "input-similarity-decisions",
                        "fc-by-input-module-gonogo",
                        "similarity-and-fc-untrained-decisions",
                        "induced-null-gonogo-noise",
                        "paired-r-decisions");
        assertThat(CONCLUSION.tables().stream().map(Table::name))
                .containsExactly("networks", "relations", "input_null");
        assertThat(CONCLUSION.tables().get(0).rows()).hasSize(3 * 3);
        assertThat(CONCLUSION.tables().get(1).rows()).hasSize(3 * 3 * 2 * 4);
        assertThat(CONCLUSION.arrays()).containsKeys("labels-decisions", "input-labels-gonogo-noise");
        assertThat(CONCLUSION.methods()).contains("perceptual-decision", "go-nogo", "99 permutations");
    }

    @Test
    void unitsAreTheSameOnAnyNumberOfThreads() {
        assertThat(StoredUnits.computeInParallel(new InputModules(), OPTIONS)).isEqualTo(UNITS);
    }

    /** r and the induced quality once more, from the arrays that the unit stores. */
    @Test
    void relationsAreThoseOfTheStoredArrays() {
        for (Setting setting : Setting.values()) {
            InputReading reading =
                    UNITS.record(1, InputUnit.class).result(setting).trained();
            Matrix fc = UNITS.array(1, InputNetwork.name("fc", "", setting));
            Matrix weights = UNITS.array(1, InputNetwork.name("input-weights", "", setting));
            int[] active = Partition.of(reading.modules().labelArray()).assigned();
            double[] x = new double[active.length * (active.length - 1) / 2];
            double[] y = new double[x.length];
            for (int i = 0, k = 0; i < active.length; i++) {
                for (int j = i + 1; j < active.length; j++, k++) {
                    x[k] = cosine(weights, active[i], active[j]);
                    y[k] = fc.get(active[i], active[j]);
                }
            }
            Relation relation = reading.deciding();
            assertThat(relation.neurons()).isEqualTo(active.length);
            assertThat(relation.r()).isCloseTo(Correlation.pearson(x, y), within(1e-9));
            SimilarityMatrix restricted = SimilarityMatrix.of(SimilarityKind.FUNCTIONAL, fc)
                    .restrictedTo(active)
                    .withDiagonal(Diagonal.ZERO);
            Partition partition =
                    Partition.of(reading.inputModules().labelArray()).restrictedTo(active);
            assertThat(relation.induced().observed())
                    .isCloseTo(new SignedModularity(1).of(restricted, partition), within(1e-9));
            assertThat(relation.best())
                    .isGreaterThanOrEqualTo(relation.induced().observed());
        }
    }

    private static double cosine(Matrix rows, int i, int j) {
        double ij = 0;
        double ii = 0;
        double jj = 0;
        for (int c = 0; c < rows.columns(); c++) {
            ij += rows.get(i, c) * rows.get(j, c);
            ii += rows.get(i, c) * rows.get(i, c);
            jj += rows.get(j, c) * rows.get(j, c);
        }
        return ij / Math.sqrt(ii * jj);
    }

    @Test
    void withoutNoiseTheNoisyVariantIsLeftOut() {
        InputModulesOptions options = options(0, 1e-3, true);
        assertThat(Setting.of(options)).containsExactly(Setting.DECISIONS, Setting.GO_NO_GO);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options(new GoNoGoTask(100, 0.5, 0, 500, 500, 500), 1, 1e-3, true))
                .withMessageContaining("goNoGo.sigma of 0")
                .withMessageContaining("0.5");
    }

    @Test
    void networksThatMissTheCriterionAreInTablesOnly() {
        Conclusion conclusion = new InputModules().conclude(options(1, 1e-3, false), UNITS);
        assertThat(conclusion.scorecard().claims())
                .allMatch(c -> c.verdict() == Verdict.UNTESTABLE || c.verdict() == Verdict.REPORTED);
        assertThat(StoredUnits.figures(conclusion)).containsExactly("change-r", "change-z", "change-share");
        assertThat(conclusion.tables().getFirst().rows()).hasSize(9);
    }

    @Test
    void networksThatDivergeAreAnOutcome() {
        Conclusion conclusion = StoredUnits.conclude(new InputModules(), options(0, 1e30, true));
        assertThat(conclusion.warnings()).anyMatch(w -> w.startsWith("3 of 3 decisions networks diverged"));
        assertThat(conclusion.scorecard().claims()).noneMatch(c -> c.verdict() == Verdict.REPRODUCED);
    }
}
