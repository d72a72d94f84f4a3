package org.orthant.studies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orthant.connectivity.Diagonal;
import org.orthant.network.Activation;
import org.orthant.network.LeakPlacement;
import org.orthant.studies.attractor.AttractorAnalysis;
import org.orthant.studies.attractor.LineAttractor;
import org.orthant.studies.attractor.LineAttractorOptions;
import org.orthant.studies.jacobian.FineOptions;
import org.orthant.studies.jacobian.JacobianAnalysis;
import org.orthant.studies.jacobian.JacobianOptions;
import org.orthant.studies.jacobian.JacobianStudy;
import org.orthant.studies.modularity.SearchMethod;
import org.orthant.studies.population.DecisionTask;
import org.orthant.studies.population.GoNoGoTask;
import org.orthant.studies.population.NetworkOptions;
import org.orthant.studies.population.NetworkStore;
import org.orthant.studies.population.PopulationTraining;
import org.orthant.studies.population.StoppingOptions;
import org.orthant.studies.run.StoredUnit;
import org.orthant.task.StreamMode;

/** {@code jacobian} and {@code line-attractor} from options to conclusion, with networks that are small and hardly trained. */
class DynamicsStudiesTest {

    private static final NetworkOptions NETWORK = new NetworkOptions(24, 100, Activation.RELU, LeakPlacement.OUTSIDE);

    private static PopulationTraining training(int length, double rate) {
        return new PopulationTraining(
                4, 4, length, rate, 0, StreamMode.CONTINUE, new StoppingOptions(true, 4, 1, 20, 0.98, 0.98));
    }

    private static JacobianOptions jacobian(double rate) {
        return new JacobianOptions(
                1,
                2,
                DecisionTask.defaults(),
                GoNoGoTask.defaults(),
                NETWORK,
                training(30, rate),
                training(30, rate),
                new FineOptions(1, 50, training(60, rate)),
                new JacobianAnalysis(10, 2, 2, 1, SearchMethod.LOUVAIN, Diagonal.ZERO, 19, 8, 3, true));
    }

    private static LineAttractorOptions attractor(double rate) {
        return new LineAttractorOptions(
                1,
                2,
                DecisionTask.defaults(),
                NETWORK,
                training(30, rate),
                new AttractorAnalysis(10, 16, 0.01, 4, 0.3, 0.1, 0.05, 5, true));
    }

    @Test
    void theJacobianStudyConcludes() {
        Conclusion conclusion = StoredUnits.conclude(new JacobianStudy(), jacobian(1e-3));
        assertThat(StoredUnits.ids(conclusion))
                .hasSize(8 + 8 + 12)
                .contains("decision.trajectories.r", "gonogo.fixed-points.z", "decision-fine.no-leak.r");
        assertThat(StoredUnits.figures(conclusion))
                .doesNotHaveDuplicates()
                .contains("r-decision", "z-gonogo", "r-decision-fine");
        assertThat(conclusion.tables().stream().map(Table::name))
                .containsExactly("networks", "jacobian_fc", "fixed_points");
        assertThat(conclusion.tables().getFirst().rows()).hasSize(5);
        // At alpha 1, and without the (1 - alpha) I term at any alpha, the mean Jacobian says what the weights say.
        for (String id : List.of(
                "decision.trajectories.r",
                "decision.trajectories.z",
                "decision.fixed-points.r",
                "gonogo.trajectories.r",
                "decision-fine.no-leak.r")) {
            Baseline baseline = StoredUnits.claim(conclusion.scorecard(), id).baseline();
            assertThat(baseline).as(id).isNotNull();
            assertThat(baseline == null ? Double.NaN : baseline.difference().mean())
                    .as(id)
                    .isZero();
        }
        Baseline withLeak = StoredUnits.claim(conclusion.scorecard(), "decision-fine.trajectories.r")
                .baseline();
        assertThat(withLeak == null ? 0 : withLeak.difference().mean()).isNotZero();
    }

    @Test
    void theLineAttractorStudyConcludes() {
        Conclusion conclusion = StoredUnits.conclude(new LineAttractor(), attractor(1e-3));
        assertThat(StoredUnits.ids(conclusion))
                .containsExactly(
                        "line.points",
                        "line.crosses",
                        "push.opposite",
                        "push.along",
                        "points.fixed",
                        "points.stable",
                        "points.eigenvalue",
                        "points.spread",
                        "points.drift");
        assertThat(StoredUnits.figures(conclusion))
                .containsExactly(
                        "points",
                        "points-untrained",
                        "spread",
                        "eigenvalues",
                        "pushes",
                        "pushes-untrained",
                        "pushes-all");
        // Hardly trained networks contract: one fixed point, no line.
        assertThat(StoredUnits.claim(conclusion.scorecard(), "points.fixed")
                        .effect()
                        .mean())
                .isEqualTo(1);
        assertThat(StoredUnits.claim(conclusion.scorecard(), "line.points")
                        .effect()
                        .mean())
                .isZero();
    }

    @Test
    void networksThatDivergeAreAnOutcome() {
        for (Conclusion conclusion : List.of(
                StoredUnits.conclude(new JacobianStudy(), jacobian(1e30)),
                StoredUnits.conclude(new LineAttractor(), attractor(1e30)))) {
            assertThat(conclusion.warnings()).anyMatch(w -> w.contains("diverged"));
            assertThat(conclusion.scorecard().claims()).noneMatch(c -> c.verdict() == Verdict.REPRODUCED);
        }
    }

    @Test
    void unitsDependOnNothingButTheirIndex() {
        byte[] once = StoredUnit.toBytes(new JacobianStudy().unit(jacobian(1e-3), 1, NetworkStore.none()));
        List<byte[]> again = IntStream.range(0, 2)
                .parallel()
                .mapToObj(k -> StoredUnit.toBytes(new JacobianStudy().unit(jacobian(1e-3), k, NetworkStore.none())))
                .toList();
        assertThat(again.get(1)).isEqualTo(once);
        byte[] attractor = StoredUnit.toBytes(new LineAttractor().unit(attractor(1e-3), 0, NetworkStore.none()));
        assertThat(StoredUnit.toBytes(new LineAttractor().unit(attractor(1e-3), 0, NetworkStore.none())))
                .isEqualTo(attractor);
    }

    @Test
    void refusesOptionsThatDoNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new JacobianAnalysis(10, 11, 1, 1, SearchMethod.LOUVAIN, Diagonal.ZERO, 19, 8, 20, false))
                .withMessageContaining("exampleTrials of at most 10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FineOptions(-1, 20, training(30, 1)))
                .withMessageContaining("fine.networks of 0 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AttractorAnalysis(10, 16, Double.NaN, 4, 0.3, 0.1, 0.05, 5, true))
                .withMessageContaining("slowSpeed between 0 and 1.0, got NaN");
    }
}
