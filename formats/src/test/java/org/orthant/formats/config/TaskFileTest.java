package org.orthant.formats.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orthant.formats.InputException;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.task.DescribedTask;
import org.orthant.task.StreamBatch;
import org.orthant.task.StreamMode;
import org.orthant.task.Task;
import org.orthant.task.Tasks;
import org.orthant.task.TrialStreams;
import org.orthant.task.Trials;

/** Tasks that YAML files describe: the files in {@code docs/tasks}, and what is wrong in others. */
class TaskFileTest {

    private static final Path SHIPPED = Path.of("..", "docs", "tasks");
    private static final RandomStreams STREAMS = new RandomStreams(5);

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({"perceptual-decision, 100", "perceptual-decision, 20", "go-nogo, 100", "go-nogo, 10"})
    void aDescriptionGivesTheTrialsOfTheBuiltInTask(String id, int dt) {
        Task described = TaskFile.read(SHIPPED.resolve(id + ".yaml")).withDt(dt);
        Task builtIn = Tasks.get(id, dt);

        assertThat(described.id()).isEqualTo(builtIn.id());
        assertThat(described.inputs()).isEqualTo(builtIn.inputs());
        assertThat(described.outputs()).isEqualTo(builtIn.outputs());
        assertThat(described.periods()).isEqualTo(builtIn.periods());
        assertThat(described.stimulusInputs()).isEqualTo(builtIn.stimulusInputs());
        assertThat(described.choiceOutputs()).isEqualTo(builtIn.choiceOutputs());
        assertThat(described.decisionPeriod()).isEqualTo(builtIn.decisionPeriod());
        Trials mine = Trials.draw(described, 300, STREAMS, Purpose.ANALYSIS_TRIALS);
        Trials theirs = Trials.draw(builtIn, 300, STREAMS, Purpose.ANALYSIS_TRIALS);
        assertThat(mine.observations().array())
                .usingComparator((a, b) -> Arrays.equals(a, b) ? 0 : 1)
                .isEqualTo(theirs.observations().array());
        assertThat(mine.targets()).isEqualTo(theirs.targets());
        assertThat(IntStream.range(0, 300).mapToObj(mine::condition).toList())
                .isEqualTo(IntStream.range(0, 300).mapToObj(theirs::condition).toList());
        assertThat(next(described)).isEqualTo(next(builtIn));
    }

    /** The second batch of a training. */
    private static List<Object> next(Task task) {
        TrialStreams streams = new TrialStreams(task, 4, STREAMS, Purpose.TRAINING_TRIALS, StreamMode.CONTINUE);
        int steps = task.longestTrialSteps() + 3;
        streams.next(steps);
        StreamBatch batch = streams.next(steps);
        return List.of(batch.observations(), Arrays.hashCode(batch.targets()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"context-decision", "delayed-comparison"})
    void theOtherExamplesCanBeTrainedAndMeasured(String id) {
        DescribedTask task = TaskFile.read(SHIPPED.resolve(id + ".yaml"));

        assertThat(task.id()).isEqualTo(id);
        Trials trials = Trials.drawInformative(task.atOneLength(), 100, STREAMS, Purpose.EVALUATION_TRIALS);
        assertThat(trials.count()).isEqualTo(100);
        assertThat(next(task)).hasSize(2);
    }

    private void assertRefused(String from, String to, String message) {
        try {
            String good = Files.readString(SHIPPED.resolve("perceptual-decision.yaml"));
            assertThat(good).contains(from);
            Path file = Files.writeString(folder.resolve("task.yaml"), good.replace(from, to));
            assertThatExceptionOfType(InputException.class)
                    .isThrownBy(() -> TaskFile.read(file))
                    .withMessage(file + ": " + message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void wrongNamesAreRefusedWithTheNearestRightOne() {
        assertRefused("outputs: [", "output: [", "unknown key output; did you mean outputs?");
        assertRefused("    base: 0.5", "    bass: 0.5", "stimuli[1]: unknown key bass; did you mean base?");
        assertRefused(
                "rule: evidence ",
                "rule: evidense ",
                "stimuli[1].rule: there is no rule evidense; did you mean evidence?");
        assertRefused(
                "rule: evidence ",
                "rule: shown ",
                "stimuli[1]: unknown key inputs; there are: periods, rule, shown, value");
        assertRefused(
                "periods: [stimulus]\n    toward",
                "periods: [stimulis]\n    toward",
                "stimuli[1].periods[0]: there is no period stimulis; did you mean stimulus?");
        assertRefused(
                "answer: choice 2",
                "answer: choice 3",
                "trials[1].answer: there is no output choice 3; did you mean choice 1?");
        assertRefused(
                "toward: {stimulus 1: stimulus 1,",
                "toward: {stimulus 1: fixation,",
                "stimuli[1].toward.stimulus 1: there is no input of this rule fixation; there are: stimulus 1,"
                        + " stimulus 2");
        assertRefused(
                "toward: {stimulus 1:",
                "toward: {stimulos 1:",
                "stimuli[1].toward: there is no trial type stimulos 1; did you mean stimulus 1?");
        assertRefused(
                "period: decision}",
                "period: decisions}",
                "target.period: there is no period decisions; did you mean decision?");
    }

    @Test
    void wrongValuesAreRefusedWithTheirPlace() {
        assertRefused(
                "duration: 2000",
                "duration: 2050",
                "periods[1].duration: expected durations that are multiples of dt = 100 ms, got 2050 ms in"
                        + " Fixed[ms=2050]");
        assertRefused(
                "duration: 2000",
                "duration: {uniform: {shortest: 500, longest: 300}}",
                "periods[1].duration.uniform: expected 0 <= shortest <= longest duration in ms, got 500 and 300");
        assertRefused(
                "duration: 2000",
                "duration: {unifrom: {shortest: 500, longest: 300}}",
                "periods[1].duration: unknown key unifrom; did you mean uniform?");
        assertRefused(
                "duration: 2000",
                "duration: {choice: [100, two]}",
                "periods[1].duration.choice[1]: expected a whole number, found the text \"two\"");
        assertRefused("dt: 100 ", "dt: 0 ", "dt: expected a step above 0 ms, found 0");
        assertRefused("dt: 100 ", "dt: 33.3 ", "dt: expected a whole number, found the number 33.3");
        assertRefused(
                "coherences: [0, 6.4",
                "coherences: [0, 640",
                "stimuli[1]: expected coherences from 0 to 100 percent, got [0.0, 640.0, 12.8, 25.6, 51.2]");
        assertRefused(
                "sigma: 1}", "sigma: -1}", "noise[0].sigma: expected a noise level sigma of at least 0, got -1.0");
        assertRefused("    amplitude: 0.5\n", "", "stimuli[1]: the key amplitude is missing: expected a number");
        assertRefused(
                "target: {otherwise: fixate, period: decision}",
                "",
                "the key target is missing: expected keys and values");
        assertRefused(
                "{name: decision, duration: 100}",
                "{name: decision, duration: 0}",
                "expected a period decision above 0 ms, where the answer is asked for, got Fixed[ms=0]");
        assertRefused(
                "{name: delay,",
                "{name: stimulus,",
                "periods: expected each name once, found [fixation, stimulus, stimulus, decision]");
        assertRefused(
                "name: perceptual-decision",
                "name: My Task",
                "expected a task name of lower-case letters, digits and hyphens, got 'My Task'");
        assertRefused(
                "outputs: [fixate, choice 1, choice 2]",
                "outputs: none",
                "outputs: expected a list of texts, found the text \"none\"");
    }

    @Test
    void whatIsNoYamlIsRefused() throws IOException {
        Path file = folder.resolve("task.yaml");
        for (String text : new String[] {"", "[1, 2]", "inputs: [a", "a: 1\na: 2", "\u0000\u0001"}) {
            Files.writeString(file, text);
            assertThatExceptionOfType(InputException.class)
                    .as(text)
                    .isThrownBy(() -> TaskFile.read(file))
                    .withMessageStartingWith(file + ": ");
        }
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> TaskFile.read(folder.resolve("none.yaml")))
                .withMessageContaining("no such file");
    }
}
