package org.orthant.studies.own;

import java.util.List;
import java.util.stream.IntStream;
import org.orthant.math.FloatMatrix;
import org.orthant.task.Duration;
import org.orthant.task.Period;
import org.orthant.task.StepRange;
import org.orthant.task.Task;
import org.orthant.task.Trial;
import org.orthant.task.TrialBuilder;
import org.orthant.task.TrialCondition;
import org.orthant.task.Trials;

/**
 * Trials that were given as numbers: one period, its answer read at the last step. A trial drawn is one of those given.
 *
 * @param batch inputs and, perhaps, what each trial asks for
 * @param outputCount of the network
 * @param dt time step, ms
 */
record GivenTask(GivenBatch batch, int outputCount, int dt) implements Task {

    private static final String PERIOD = "trial";

    /** All trials, each once. */
    Trials trials() {
        return Trials.of(
                this,
                IntStream.range(0, batch.inputs().trials())
                        .mapToObj(this::trial)
                        .toList());
    }

    private Trial trial(int b) {
        int steps = batch.inputs().steps();
        int channels = batch.inputs().channels();
        float[] values = new float[steps * channels];
        int[] targets = new int[steps];
        for (int t = 0; t < steps; t++) {
            targets[t] = batch.target(t, b);
            for (int c = 0; c < channels; c++) {
                values[t * channels + c] = batch.inputs().get(t, b, c);
            }
        }
        int answer = targets[steps - 1];
        return new Trial(
                FloatMatrix.adopt(steps, channels, values),
                targets,
                List.of(new StepRange(PERIOD, 0, steps)),
                new TrialCondition(answer, 0, batch.hasTargets(), batch.hasTargets() ? "class " + answer : "given"));
    }

    @Override
    public String id() {
        return "given";
    }

    @Override
    public Task withDt(int other) {
        return new GivenTask(batch, outputCount, other);
    }

    @Override
    public List<String> inputs() {
        return names("input", batch.inputs().channels());
    }

    @Override
    public List<String> outputs() {
        return names("output", outputCount);
    }

    private static List<String> names(String what, int count) {
        return IntStream.range(0, count).mapToObj(k -> what + " " + k).toList();
    }

    @Override
    public List<Integer> stimulusInputs() {
        return IntStream.range(0, batch.inputs().channels()).boxed().toList();
    }

    @Override
    public List<Integer> choiceOutputs() {
        return List.of(0);
    }

    @Override
    public List<Period> periods() {
        return List.of(new Period(PERIOD, new Duration.Fixed(batch.inputs().steps() * dt)));
    }

    @Override
    public String decisionPeriod() {
        return PERIOD;
    }

    @Override
    public void draw(TrialBuilder trial) {
        Trial given = trial(trial.random().nextInt(batch.inputs().trials()));
        for (int t = 0; t < given.steps(); t++) {
            trial.target(t, given.target(t));
            for (int c = 0; c < batch.inputs().channels(); c++) {
                trial.add(t, c, given.observations().at(t, c));
            }
        }
        TrialCondition condition = given.condition();
        trial.condition(condition.target(), condition.coherence(), condition.informative(), condition.type());
    }
}
