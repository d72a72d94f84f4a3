package org.orthant.studies.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orthant.community.Partition;
import org.orthant.connectivity.Diagonal;
import org.orthant.function.Role;
import org.orthant.math.FloatMatrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.network.Activation;
import org.orthant.network.Ctrnn;
import org.orthant.network.Dynamics;
import org.orthant.network.LeakPlacement;
import org.orthant.network.Linear;
import org.orthant.studies.activity.AnalysedNetwork;
import org.orthant.studies.activity.TrialActivity;
import org.orthant.studies.function.LesionReading.Condition;
import org.orthant.studies.modularity.ModuleSearch;
import org.orthant.studies.modularity.SearchMethod;
import org.orthant.task.PerceptualDecision;
import org.orthant.task.Task;
import org.orthant.task.Trials;

/**
 * Lesions of a network made by hand: neurons 0-4 sum x1 - x2 and hold it, 5-9 sum x2 - x1, each with a small drive that
 * keeps the losing group above 0, and each group votes for its choice. Neurons 10-14 are active and vote for nothing.
 */
class LesionExperimentTest {

    private static final int GROUP = 5;
    private static final int NEURONS = 3 * GROUP;
    private static final RandomStreams STREAMS = new RandomStreams(3);

    private static Ctrnn network() {
        float[] input = new float[NEURONS * 3];
        float[] recurrent = new float[NEURONS * NEURONS];
        float[] readout = new float[3 * NEURONS];
        float[] bias = new float[NEURONS];
        for (int i = 0; i < 2 * GROUP; i++) {
            int group = i / GROUP;
            input[i * 3 + 1 + group] = 1;
            input[i * 3 + 2 - group] = -1;
            bias[i] = 0.01f;
            recurrent[i * NEURONS + i] = 1;
            readout[(1 + group) * NEURONS + i] = 1 + 0.01f * (i % GROUP);
        }
        for (int i = 2 * GROUP; i < NEURONS; i++) {
            input[i * 3] = -1;
            bias[i] = 2;
        }
        return new Ctrnn(
                new Dynamics(1, Activation.RELU, LeakPlacement.OUTSIDE),
                new Linear(FloatMatrix.of(NEURONS, 3, input), FloatMatrix.of(NEURONS, 1, bias)),
                new Linear(FloatMatrix.of(NEURONS, NEURONS, recurrent), FloatMatrix.zeros(NEURONS, 1)),
                new Linear(FloatMatrix.of(3, NEURONS, readout), FloatMatrix.of(3, 1, 1e-3f, 0, 0)));
    }

    private static AnalysisOptions options() {
        return new AnalysisOptions(300, 10, 1, SearchMethod.LOUVAIN, Diagonal.ZERO, 0, 19, 1, 30, 0.02, false);
    }

    private static AnalysedNetwork analysed() {
        Task task = PerceptualDecision.defaults().withSigma(0);
        Trials trials = Trials.draw(task, 300, STREAMS, Purpose.ANALYSIS_TRIALS);
        AnalysedNetwork found = AnalysedNetwork.of(network(), trials, new ModuleSearch(10, 1), STREAMS);
        int[] groups = IntStream.range(0, NEURONS).map(i -> i / GROUP).toArray();
        return new AnalysedNetwork(
                found.network(), found.run(), found.connectivity(), found.modules(), Partition.of(groups), false);
    }

    @Test
    void cuttingTheGroupOfOneChoiceTakesThatChoiceAndSparesTheOther() {
        AnalysedNetwork analysed = analysed();
        LesionExperiment lesions = new LesionExperiment(analysed, analysed.run().secondHalf(), STREAMS, options());
        requireLesion(lesions, analysed, 0, FunctionDecision.CHOICE_1);
        requireLesion(lesions, analysed, GROUP, FunctionDecision.CHOICE_2);
    }

    private static void requireLesion(
            LesionExperiment lesions, AnalysedNetwork analysed, int neuron, LesionExperiment.Part part) {
        int module = analysed.partition().label(neuron);
        assertThat(analysed.partition().members(module))
                .containsExactly(IntStream.range(neuron, neuron + GROUP).toArray());
        LesionReading reading = lesions.run(new Role(module, 0.9, true), part);
        assertThat(reading.intact().affected()).isEqualTo(1);
        assertThat(reading.intact().spared()).isEqualTo(1);
        requireEffect(reading.condition(LesionReading.MODULE));
        assertThat(reading.condition(LesionReading.MODULE).asHarmful()).isNaN();
        for (String set : List.of(LesionReading.TOP, "sign set", "sign subset")) {
            requireEffect(reading.condition(set));
            assertThat(reading.condition(set).asHarmful()).as(set).isEqualTo(1);
        }
        assertThat(reading.drop(reading.condition(LesionReading.MODULE))).isEqualTo(1);
        assertThat(reading.condition("random").sets()).isEqualTo(30);
        assertThat(reading.condition("random").affected()).isGreaterThan(0.5);
    }

    private static void requireEffect(Condition condition) {
        assertThat(condition.affected()).as(condition.set()).isZero();
        assertThat(condition.affectedFull()).as(condition.set()).isZero();
        assertThat(condition.spared()).as(condition.set()).isEqualTo(1);
        assertThat(condition.sparedFull()).as(condition.set()).isEqualTo(1);
    }

    @Test
    void aNetworkWithoutTheRoleIsOnlyMeasured() {
        AnalysedNetwork analysed = analysed();
        LesionReading reading = new LesionExperiment(analysed, analysed.run().secondHalf(), STREAMS, options())
                .run(new Role(0, 0.1, false), FunctionDecision.CHOICE_1);
        assertThat(reading.size()).isZero();
        assertThat(reading.conditions()).isEmpty();
        assertThat(reading.intact().affected()).isEqualTo(1);
    }

    @Test
    void halvesShareNoTrialAndCoverAll() {
        TrialActivity run = analysed().run();
        TrialActivity first = run.firstHalf();
        TrialActivity second = run.secondHalf();
        assertThat(first.trials().count()).isEqualTo(150);
        assertThat(second.trials().count()).isEqualTo(150);
        assertThat(second.trials().condition(0)).isEqualTo(run.trials().condition(150));
        assertThat(second.activity().states().get(7, 3, 2))
                .isEqualTo(run.activity().states().get(7, 153, 2));
        assertThat(Arrays.stream(toDoubles(run.outputDifference().array())).sum())
                .isCloseTo(
                        Arrays.stream(toDoubles(run.output(1).array())).sum()
                                - Arrays.stream(toDoubles(run.output(2).array()))
                                        .sum(),
                        within(0.5));
    }

    private static double[] toDoubles(float... values) {
        return IntStream.range(0, values.length).mapToDouble(k -> values[k]).toArray();
    }
}
