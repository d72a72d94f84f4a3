package org.orthant.studies.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orthant.formats.InputException;
import org.orthant.math.Matrix;
import org.orthant.network.Activation;
import org.orthant.network.LeakPlacement;
import org.orthant.studies.Conclusion;
import org.orthant.studies.StoredUnits;
import org.orthant.studies.Study;
import org.orthant.studies.StudyOptions;
import org.orthant.studies.Verdict;
import org.orthant.studies.images.ImageSource;
import org.orthant.studies.images.ImageTraining;
import org.orthant.studies.images.ImageTraining.Rule;
import org.orthant.studies.population.DecisionTask;
import org.orthant.studies.population.NetworkOptions;
import org.orthant.studies.population.NetworkRecipe;
import org.orthant.studies.population.NetworkTrainer;
import org.orthant.studies.population.PopulationTraining;
import org.orthant.studies.population.StoppingOptions;
import org.orthant.studies.population.TrainedNetwork;
import org.orthant.studies.run.StoredUnit;
import org.orthant.studies.training.AcrossTrainingUnit.Series;
import org.orthant.task.StreamMode;

/** The three studies from options to conclusion, with networks that are small and hardly trained. */
class TrainingStudiesTest {

    private static final NetworkOptions NETWORK = new NetworkOptions(40, 100, Activation.RELU, LeakPlacement.OUTSIDE);

    private static PopulationTraining training(double rate) {
        return new PopulationTraining(
                8,
                4,
                30,
                rate,
                0,
                StreamMode.CONTINUE,
                StoppingOptions.decisionDefaults().off());
    }

    private static ModulesAcrossTrainingOptions across(int units, double rate) {
        return across(units, rate, FeedForwardPart.defaults().withNetworks(0));
    }

    private static ModulesAcrossTrainingOptions across(int units, double rate, FeedForwardPart feedForward) {
        return new ModulesAcrossTrainingOptions(
                1,
                units,
                DecisionTask.defaults(),
                NETWORK,
                training(rate),
                new ModulesAcrossTrainingOptions.Analysis(1, 60, 3, 1, 2, 5, 1, 19, 1),
                feedForward);
    }

    private static WeightsBeforeAfterOptions weights(int units, double rate) {
        return new WeightsBeforeAfterOptions(1, units, DecisionTask.defaults(), NETWORK, training(rate), 500, 3, 1);
    }

    private static RecurrentSizeOptions sizes(int units, int mostSteps) {
        return new RecurrentSizeOptions(
                1, units, DecisionTask.defaults(), NETWORK, training(1e-3), List.of(3, 10, 80), mostSteps, 50, 4);
    }

    @Test
    void modulesAreFollowedFromStepZeroToTheLast() {
        ModulesAcrossTrainingOptions options = across(3, 1e-3);
        StoredUnits units = StoredUnits.compute(new ModulesAcrossTraining(), options);
        Conclusion conclusion = new ModulesAcrossTraining().conclude(options, units);
        assertThat(StoredUnits.ids(conclusion))
                .containsExactly(
                        "start.before-recurrence",
                        "start.after-recurrence",
                        "pace",
                        "stability.accuracy",
                        "stability.accuracy.partial",
                        "stability.accuracy.equal-change",
                        "accuracy.end");
        assertThat(StoredUnits.figures(conclusion))
                .doesNotHaveDuplicates()
                .hasSize(9)
                .contains("quality-across-training");
        assertThat(conclusion.tables().get(1).rows()).hasSize(3 * 2 * 9);
        AcrossTrainingUnit unit = units.record(0, AcrossTrainingUnit.class);
        Matrix quality = units.array(0, "q");
        assertThat(quality.rows()).isEqualTo(9);
        double mean = IntStream.range(1, 9)
                .mapToDouble(j -> quality.get(0, j))
                .average()
                .orElseThrow();
        assertThat(unit.trained().stability().getFirst()).isCloseTo(mean, within(1e-6));
        assertThat(quality.get(4, 4)).isEqualTo(1);
        assertThat(unit.weightChange().getFirst()).isZero();
        assertThat(unit.weightChange()).isSorted();
        assertThat(unit.trained().rate()).hasSize(8);
        assertThat(unit.permuted().modules().getFirst())
                .isEqualTo(unit.trained().modules().getFirst());
        assertThat(unit.projection().test().n()).isEqualTo(19);
        assertThat(units.record(1, AcrossTrainingUnit.class).start().test().exists())
                .isFalse();
    }

    private static FeedForwardPart feedForward(int networks, double rate) {
        ImageTraining training = new ImageTraining(Rule.BACKPROPAGATION, 8, 20, rate, 5, 0.1, false);
        return new FeedForwardPart(
                networks, ImageSource.SAMPLE, 40, 60, training, training.withRule(Rule.PREDICTIVE_CODING));
    }

    @Test
    void feedForwardNetworksAreFollowedAlikeAndChangeNoOtherRow() {
        ModulesAcrossTrainingOptions options = across(2, 1e-3, feedForward(1, 1e-2));
        StoredUnits units = StoredUnits.compute(new ModulesAcrossTraining(), options);
        Conclusion conclusion = new ModulesAcrossTraining().conclude(options, units);
        Conclusion without = StoredUnits.conclude(new ModulesAcrossTraining(), across(2, 1e-3));
        assertThat(conclusion.scorecard().claims().subList(0, 7))
                .isEqualTo(without.scorecard().claims());
        assertThat(StoredUnits.ids(conclusion).subList(7, 17))
                .containsExactly(
                        "pace.backpropagation",
                        "stability.accuracy.backpropagation",
                        "stability.accuracy.partial.backpropagation",
                        "stability.accuracy.equal-change.backpropagation",
                        "accuracy.end.backpropagation",
                        "pace.predictive-coding",
                        "stability.accuracy.predictive-coding",
                        "stability.accuracy.partial.predictive-coding",
                        "stability.accuracy.equal-change.predictive-coding",
                        "accuracy.end.predictive-coding");
        assertThat(StoredUnits.figures(conclusion)).hasSize(19).doesNotHaveDuplicates();
        List<FeedForwardUnit> networks =
                units.record(0, AcrossTrainingUnit.class).feedForward();
        assertThat(networks).hasSize(2);
        assertThat(units.record(1, AcrossTrainingUnit.class).feedForward()).isEmpty();
        Series back = networks.getFirst().trained();
        Series coding = networks.getLast().trained();
        assertThat(back.choiceAccuracy().getFirst())
                .as("both start from the same weights")
                .isEqualTo(coding.choiceAccuracy().getFirst());
        assertThat(back.choiceAccuracy().getLast()).isGreaterThan(0.3);
        assertThat(coding.choiceAccuracy().getLast()).isGreaterThan(0.3);
        assertThat(networks.getFirst().weightChange().getFirst()).isZero();
        assertThat(networks.getFirst().permuted().modules().getFirst())
                .isEqualTo(back.modules().getFirst());
        assertThat(units.array(0, "q-predictive-coding-permuted").rows()).isEqualTo(9);
        assertThat(new ModulesAcrossTraining().inputs(options)).isEmpty();
    }

    @Test
    void feedForwardNetworksThatDivergeAreAnOutcome() {
        Conclusion conclusion =
                StoredUnits.conclude(new ModulesAcrossTraining(), across(1, 1e-3, feedForward(1, 1e30)));
        assertThat(conclusion.warnings()).anyMatch(w -> w.contains("feed-forward network, backpropagation) diverged"));
        assertThat(StoredUnits.claim(conclusion.scorecard(), "pace.predictive-coding")
                        .verdict())
                .isEqualTo(Verdict.UNTESTABLE);
    }

    @Test
    void feedForwardOptionsAreChecked() {
        ImageTraining training = ImageTraining.defaults();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FeedForwardPart(1, "mnist", 100, 100, training, training))
                .withMessageContaining("got backpropagation and backpropagation");
        FeedForwardPart uneven = new FeedForwardPart(
                1, "mnist", 100, 100, training.withSteps(7), training.withRule(Rule.PREDICTIVE_CODING));
        ModulesAcrossTrainingOptions defaults = ModulesAcrossTrainingOptions.defaults();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ModulesAcrossTrainingOptions(
                        1, 1, defaults.task(), defaults.network(), defaults.training(), defaults.analysis(), uneven))
                .withMessageContaining("multiple of analysis.checkpointInterval 20, got 7");
    }

    @Test
    void missingImagesAreToldWithBothWaysOut() {
        FeedForwardPart nowhere = new FeedForwardPart(
                1,
                "no-such-folder",
                100,
                100,
                FeedForwardPart.defaults().backpropagation(),
                FeedForwardPart.defaults().predictiveCoding());
        ModulesAcrossTrainingOptions defaults = ModulesAcrossTrainingOptions.defaults();
        ModulesAcrossTrainingOptions options = new ModulesAcrossTrainingOptions(
                1, 1, defaults.task(), defaults.network(), defaults.training(), defaults.analysis(), nowhere);
        assertThatThrownBy(() -> new ModulesAcrossTraining().inputs(options))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no-such-folder")
                .hasMessageContaining("orthant data mnist")
                .hasMessageContaining("feedForward.networks=0");
    }

    @Test
    void theLastCheckpointIsTheNetworkThatOtherStudiesTrain() {
        ModulesAcrossTrainingOptions options = across(1, 1e-3);
        NetworkRecipe recipe = options.recipe(0);
        assertThat(recipe).isEqualTo(weights(1, 1e-3).recipe(0));
        assertThat(TrainedNetwork.of(NetworkTrainer.train(recipe, options.checkpoints())))
                .isEqualTo(NetworkTrainer.network(recipe));
    }

    @Test
    void networksThatDivergeAreAnOutcome() {
        Conclusion across = StoredUnits.conclude(new ModulesAcrossTraining(), across(2, 1e30));
        assertThat(across.warnings()).anyMatch(w -> w.startsWith("2 of 2 networks diverged"));
        assertThat(across.scorecard().claims()).noneMatch(c -> c.verdict() == Verdict.REPRODUCED);
        assertThat(StoredUnits.figures(across)).isEmpty();
        Conclusion weights = StoredUnits.conclude(new WeightsBeforeAfter(), weights(2, 1e38));
        assertThat(weights.scorecard().claims()).noneMatch(c -> c.verdict() == Verdict.REPRODUCED);
    }

    @Test
    void weightsAreComparedBeforeAndAfterAndWithASecondStart() {
        WeightsBeforeAfterOptions options = weights(3, 1e-2);
        StoredUnits units = StoredUnits.compute(new WeightsBeforeAfter(), options);
        Conclusion conclusion = new WeightsBeforeAfter().conclude(options, units);
        assertThat(StoredUnits.ids(conclusion))
                .containsExactly("negative-share", "difference", "relative-difference", "uniqueness");
        assertThat(conclusion.scorecard().claims()).allMatch(claim -> claim.baseline() != null);
        assertThat(StoredUnits.figures(conclusion)).hasSize(6).doesNotHaveDuplicates();
        assertThat(conclusion.tables().getFirst().rows()).hasSize(9);
        assertThat(conclusion.tables().getLast().rows()).hasSize(8);
        Matrix before = units.array(1, "before");
        WeightsUnit unit = units.record(1, WeightsUnit.class);
        double difference = IntStream.range(0, 40)
                .mapToDouble(i -> Math.abs(before.get(i, 0) - before.get(i, 1)))
                .average()
                .orElseThrow();
        assertThat(unit.before().weights().difference()).isCloseTo(difference, within(1e-12));
        assertThat(unit.redrawn()).isNotEqualTo(unit.before());
        assertThat(before.get(0, 0))
                .isEqualTo(options.recipe(1).untrained().inputWeights().get(0, 1));
    }

    @Test
    void sizesAreComparedAtEqualStepsAndEqualUpdates() {
        RecurrentSizeOptions options = sizes(6, 1000);
        assertThat(options.updatesTimesSize()).isEqualTo(320);
        assertThat(options.updatePoints(3)).containsExactly(0, 26, 53, 80, 107);
        assertThat(options.updatePoints(80)).containsExactly(0, 1, 2, 3, 4);
        assertThat(options.checkpoints(80)).containsExactly(0, 1, 2, 3, 4, 6, 8);
        assertThat(options.recipe(3).index()).isEqualTo(1);
        assertThat(options.recipe(3).network().neurons()).isEqualTo(3);
        StoredUnits units = StoredUnits.compute(new RecurrentSize(), options);
        Conclusion conclusion = new RecurrentSize().conclude(options, units);
        assertThat(StoredUnits.ids(conclusion))
                .containsExactly("steps.all", "steps.next", "updates.all", "updates.next");
        assertThat(StoredUnits.figures(conclusion)).hasSize(3);
        assertThat(conclusion.warnings()).noneMatch(w -> w.contains("mostSteps"));
        SizeUnit small = units.record(0, SizeUnit.class);
        assertThat(small.steps()).isEqualTo(107);
        assertThat(small.parameters()).isEqualTo(3 * 3 + 3 + 3 * 3 + 3 + 3 * 3 + 3);
        SizeUnit large = units.record(5, SizeUnit.class);
        assertThat(large.steps()).isEqualTo(8);
        assertThat(large.choiceByUpdates().get(2))
                .isEqualTo(large.choiceBySteps().get(1));
    }

    @Test
    void aCapThatBindsIsReported() {
        Conclusion conclusion = StoredUnits.conclude(new RecurrentSize(), sizes(4, 60));
        assertThat(conclusion.warnings())
                .anyMatch(w -> w.startsWith("N = 3 would need 107 steps"))
                .anyMatch(w -> w.contains("no multiple of the 3 sizes"));
    }

    @Test
    void optionsThatDoNotFitAreRefused() {
        PopulationTraining early =
                new PopulationTraining(8, 4, 30, 1e-3, 0, StreamMode.CONTINUE, StoppingOptions.decisionDefaults());
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new WeightsBeforeAfterOptions(1, 1, DecisionTask.defaults(), NETWORK, early, 500, 3, 1))
                .withMessageContaining("training.stopping.enabled false");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ModulesAcrossTrainingOptions.Analysis(3, 60, 3, 1, 4, 5, 1, 19, 1))
                .withMessageContaining("multiple of checkpointInterval 3, got 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RecurrentSizeOptions(
                        1, 1, DecisionTask.defaults(), NETWORK, training(1e-3), List.of(5, 3), 60, 50, 4))
                .withMessageContaining("ascending sizes")
                .withMessageContaining("[5, 3]");
    }

    @Test
    void oneThreadAndSeveralGiveTheSameBytes() {
        same(new ModulesAcrossTraining(), across(2, 1e-3));
        same(new RecurrentSize(), sizes(3, 60));
        same(new WeightsBeforeAfter(), weights(2, 1e-3));
    }

    private static <O extends Record & StudyOptions> void same(Study<O> study, O options) {
        List<byte[]> one = bytes(StoredUnits.compute(study, options));
        List<byte[]> several = bytes(StoredUnits.computeInParallel(study, options));
        for (int k = 0; k < options.units(); k++) {
            assertThat(several.get(k)).isEqualTo(one.get(k));
        }
    }

    private static List<byte[]> bytes(StoredUnits units) {
        return units.units().stream().map(StoredUnit::toBytes).toList();
    }
}
