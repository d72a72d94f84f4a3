package org.orthant.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.math.Sequence;

class AccuracyTest {

    private static final RandomStreams STREAMS = new RandomStreams(3);

    /** Logits that are {@code atDecision} at the last step and mislead at every other. */
    private static Sequence logits(Trials trials, int outputs, IntFunction<float[]> atDecision) {
        float[] values = new float[trials.steps() * trials.count() * outputs];
        for (int b = 0; b < trials.count(); b++) {
            for (int t = 0; t < trials.steps(); t++) {
                values[(t * trials.count() + b) * outputs] = 100;
            }
            int at = (trials.lastDecisionStep() * trials.count() + b) * outputs;
            System.arraycopy(atDecision.apply(b), 0, values, at, outputs);
        }
        return Sequence.of(trials.steps(), trials.count(), outputs, values);
    }

    /** One trial of each condition: first choice target at 0 and 25.6 %, second at 0, 6.4 and 25.6 %. */
    private static Trials fiveTrials() {
        Trials drawn = Trials.draw(PerceptualDecision.defaults(), 400, STREAMS, Purpose.ANALYSIS_TRIALS);
        double[][] wanted = {{1, 0}, {1, 25.6}, {2, 0}, {2, 6.4}, {2, 25.6}};
        int[] chosen = IntStream.range(0, wanted.length)
                .map(k -> drawn.where(c -> c.target() == wanted[k][0] && c.coherence() == wanted[k][1])[0])
                .toArray();
        return drawn.select(chosen);
    }

    @Test
    void choiceAndFullAccuracyPartWhereFixateWins() {
        Trials trials = fiveTrials();
        float[][] answers = {{0, 1, 2}, {9, 2, 1}, {0, 1, 2}, {0, 2, 1}, {0, 1, 2}};
        Accuracy accuracy = Accuracy.of(trials, logits(trials, 3, b -> answers[b]));
        assertThat(accuracy.informative()).isEqualTo(new Accuracy.Scores(new Share(2, 3), new Share(1, 3)));
        assertThat(accuracy.zeroCoherence()).isEqualTo(new Accuracy.Scores(new Share(1, 2), new Share(1, 2)));
        assertThat(accuracy.choice()).isEqualTo(2 / 3.0);
        assertThat(accuracy.full()).isEqualTo(1 / 3.0);
        assertThat(accuracy.byType())
                .containsOnlyKeys("stimulus 1", "stimulus 2")
                .containsEntry("stimulus 1", new Accuracy.Scores(new Share(1, 1), new Share(0, 1)))
                .containsEntry("stimulus 2", new Accuracy.Scores(new Share(1, 2), new Share(1, 2)));
        assertThat(accuracy.psychometric())
                .containsExactly(
                        new PsychometricPoint(-25.6, new Share(0, 1)),
                        new PsychometricPoint(-6.4, new Share(1, 1)),
                        new PsychometricPoint(0, new Share(0, 2)),
                        new PsychometricPoint(25.6, new Share(1, 1)));
    }

    @Test
    void tiesGoToTheLowestIndex() {
        Trials trials = fiveTrials();
        Accuracy accuracy = Accuracy.of(trials, logits(trials, 3, b -> new float[] {0, 1, 1}));
        assertThat(accuracy.informative()).isEqualTo(new Accuracy.Scores(new Share(1, 3), new Share(1, 3)));
        Accuracy flat = Accuracy.of(trials, logits(trials, 3, b -> new float[3]));
        assertThat(flat.informative()).isEqualTo(new Accuracy.Scores(new Share(1, 3), new Share(0, 3)));
    }

    @Test
    void aNanLogitIsWrong() {
        Trials trials = fiveTrials();
        Accuracy accuracy = Accuracy.of(trials, logits(trials, 3, b ->
                new float[] {Float.NaN, trials.condition(b).target() == 1 ? 1 : 0, 0.5f}));
        assertThat(accuracy.informative()).isEqualTo(new Accuracy.Scores(new Share(3, 3), new Share(0, 3)));
        Accuracy nowhere = Accuracy.of(trials, logits(trials, 3, b -> new float[] {0, Float.NaN, Float.NaN}));
        assertThat(nowhere.informative()).isEqualTo(new Accuracy.Scores(new Share(0, 3), new Share(0, 3)));
    }

    @Test
    void goNoGoHasFullAccuracyOnly() {
        Trials trials = Trials.draw(GoNoGo.defaults(), 40, STREAMS, Purpose.ANALYSIS_TRIALS);
        int go = trials.where(c -> c.target() == 1).length;
        Accuracy accuracy = Accuracy.of(trials, logits(trials, 2, b -> new float[] {1, 0}));
        assertThat(go).isBetween(5, 35);
        assertThat(accuracy.full()).isEqualTo((40 - go) / 40.0);
        assertThat(accuracy.choice()).isNaN();
        assertThat(accuracy.zeroCoherence().full().value()).isNaN();
        assertThat(accuracy.psychometric()).isEqualTo(List.of());
        assertThat(accuracy.byType())
                .containsEntry("go", new Accuracy.Scores(new Share(0, 0), new Share(0, go)))
                .containsEntry("no-go", new Accuracy.Scores(new Share(0, 0), new Share(40 - go, 40 - go)));
    }

    @Test
    void zeroCoherenceAloneLeavesNothingToScore() {
        Trials drawn = Trials.draw(PerceptualDecision.defaults(), 50, STREAMS, Purpose.ANALYSIS_TRIALS);
        Trials zero = drawn.select(drawn.where(c -> c.coherence() == 0));
        Accuracy accuracy = Accuracy.of(zero, logits(zero, 3, b -> new float[3]));
        assertThat(accuracy.choice()).isNaN();
        assertThat(accuracy.byType()).isEmpty();
        assertThat(accuracy.zeroCoherence().choice().n()).isEqualTo(zero.count());
    }

    @Test
    void otherShapesAreRefused() {
        Trials trials = fiveTrials();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Accuracy.of(trials, logits(trials, 2, b -> new float[2])))
                .withMessageContaining("3 outputs")
                .withMessageContaining("2 channels");
    }
}
