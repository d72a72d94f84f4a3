package org.orthant.studies.starts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orthant.connectivity.Diagonal;
import org.orthant.network.Activation;
import org.orthant.network.LeakPlacement;
import org.orthant.studies.Conclusion;
import org.orthant.studies.StoredUnits;
import org.orthant.studies.Table;
import org.orthant.studies.Verdict;
import org.orthant.studies.activity.ActivityOptions;
import org.orthant.studies.modularity.SearchMethod;
import org.orthant.studies.population.DecisionTask;
import org.orthant.studies.population.NetworkOptions;
import org.orthant.studies.population.PopulationTraining;
import org.orthant.studies.population.StartingWeights;
import org.orthant.studies.population.StoppingOptions;
import org.orthant.task.StreamMode;

/** The study from options to conclusion, with networks that are small and hardly trained. */
class SharedStartsTest {

    private static final NetworkOptions NETWORK = new NetworkOptions(40, 100, Activation.RELU, LeakPlacement.OUTSIDE);

    private static SharedStartsOptions options(int units, double rate, boolean includeFailures) {
        PopulationTraining training = new PopulationTraining(
                5, 4, 30, rate, 0, StreamMode.CONTINUE, new StoppingOptions(true, 5, 2, 50, 0.98, 0.98));
        return new SharedStartsOptions(
                1,
                units,
                DecisionTask.defaults(),
                NETWORK,
                training,
                new ActivityOptions(60, 3, 1, SearchMethod.LOUVAIN, Diagonal.ZERO, includeFailures),
                99);
    }

    private static final SharedStartsOptions STILL = options(18, 1e-30, true);
    private static final StoredUnits UNITS = StoredUnits.compute(new SharedStarts(), STILL);
    private static final Conclusion CONCLUSION = new SharedStarts().conclude(STILL, UNITS);

    @Test
    void concludesWithClaimsControlsAndFigures() {
        assertThat(StoredUnits.ids(CONCLUSION))
                .startsWith(
                        "partitions.input",
                        "entries.input",
                        "partitions.matched",
                        "partitions.higher-still",
                        "entries.matched",
                        "strength.matched")
                .contains("partitions.unrelated", "entries.redrawn", "partitions-untrained.input")
                .hasSize(17);
        assertThat(StoredUnits.figures(CONCLUSION))
                .containsExactly("pairs-partitions", "pairs-partitions-untrained", "pairs-entries", "pairs-strength");
        assertThat(CONCLUSION.tables().stream().map(Table::name)).containsExactly("networks", "contrasts", "pairs");
        assertThat(CONCLUSION.tables().get(0).rows()).hasSize(18);
        assertThat(CONCLUSION.tables().get(1).rows()).hasSize(4 * 6);
        assertThat(CONCLUSION.tables().get(2).rows()).hasSize(6 * 3);
        assertThat(CONCLUSION.warnings()).anyMatch(w -> w.contains("no more than 3 networks"));
    }

    @Test
    void unitsAreTheSameOnAnyNumberOfThreads() {
        assertThat(StoredUnits.computeInParallel(new SharedStarts(), STILL)).isEqualTo(UNITS);
    }

    /** Networks that learn nothing keep their first modules and independent recurrent weights. */
    @Test
    void withoutLearningTheStartIsAllThatPairsShare() {
        assertThat(mean("partitions.input")).isEqualTo(mean("partitions-untrained.input"));
        assertThat(mean("partitions.matched")).isEqualTo(mean("partitions-untrained.matched"));
        assertThat(mean("partitions.input")).isGreaterThan(0.1);
        assertThat(mean("entries.matched")).isCloseTo(0, within(0.02));
        assertThat(StoredUnits.claim(CONCLUSION.scorecard(), "entries.matched").verdict())
                .isNotEqualTo(Verdict.REPRODUCED);
    }

    private static double mean(String id) {
        return StoredUnits.claim(CONCLUSION.scorecard(), id).effect().mean();
    }

    @Test
    void unitsAreDealtToDesignsInTurn() {
        assertThat(IntStream.range(0, 7).mapToObj(SharedStartsOptions::design))
                .startsWith(StartingWeights.values())
                .endsWith(StartingWeights.APART);
        assertThat(SharedStartsOptions.index(11)).isEqualTo(1);
        assertThat(UNITS.record(7, StartsUnit.class).design()).isEqualTo(StartingWeights.SHARED_INPUT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options(5, 1e-3, true))
                .withMessageContaining("at least 6 units")
                .withMessageContaining("got 5");
    }

    @Test
    void networksThatMissTheCriterionAreInTablesOnly() {
        Conclusion conclusion = new SharedStarts().conclude(options(18, 1e-30, false), UNITS);
        assertThat(conclusion.scorecard().claims())
                .allMatch(c -> c.verdict() == Verdict.UNTESTABLE || c.verdict() == Verdict.REPORTED);
        assertThat(conclusion.tables().getFirst().rows()).hasSize(18);
        assertThat(conclusion.summary()).contains("0 of 18 networks");
    }

    @Test
    void networksThatDivergeAreAnOutcome() {
        SharedStartsOptions wild = options(6, 1e30, true);
        Conclusion conclusion = StoredUnits.conclude(new SharedStarts(), wild);
        assertThat(conclusion.warnings()).anyMatch(w -> w.startsWith("6 of 6 networks diverged"));
        assertThat(List.of(Verdict.UNTESTABLE, Verdict.REPORTED))
                .containsAll(conclusion.scorecard().claims().stream()
                        .map(c -> c.verdict())
                        .toList());
    }
}
