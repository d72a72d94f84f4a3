package org.orthant.formats.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orthant.formats.InputException;

final class ConfigurationTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    enum Leak {
        LEAK_OUTSIDE,
        INSIDE
    }

    record Training(int steps, double learningRate, Leak leak) {
        Training {
            if (!(learningRate > 0)) {
                throw new IllegalArgumentException("expected a learning rate above 0, got " + learningRate);
            }
        }
    }

    record Study(long seed, Training training, List<Integer> sizes, String name, boolean dale) {
        Study {
            if (sizes.isEmpty()) {
                throw new IllegalArgumentException("expected one or more sizes, got none");
            }
        }
    }

    private static final Study DEFAULTS =
            new Study(1, new Training(100, 0.001, Leak.INSIDE), List.of(16, 32), "base", false);

    private Overrides file(String text) throws IOException {
        return Overrides.none().withFile(Files.writeString(folder.resolve("run.yaml"), text));
    }

    private static Study resolve(Overrides overrides) {
        return Configuration.resolve(DEFAULTS, overrides);
    }

    @Test
    void laterSourcesWinAndTreesMerge() throws IOException {
        assertThat(resolve(Overrides.none())).isEqualTo(DEFAULTS);
        Overrides overrides = file("seed: 2\nsizes: [8]\ntraining:\n  steps: 7\n  leak: leak-outside\n");
        assertThat(resolve(overrides))
                .isEqualTo(new Study(2, new Training(7, 0.001, Leak.LEAK_OUTSIDE), List.of(8), "base", false));
        Overrides settings = overrides.withSettings(
                "training.steps=8", "training.steps=9", "name=a b", "training.learningRate=1e-2", "sizes=[1, 2, 3]");
        assertThat(resolve(settings))
                .isEqualTo(new Study(2, new Training(9, 0.01, Leak.LEAK_OUTSIDE), List.of(1, 2, 3), "a b", false));
        Overrides options = settings.withOption("training.steps", 10)
                .withOption("dale", true)
                .withOption("training.leak", Leak.INSIDE)
                .withOption("sizes", List.of(5));
        assertThat(resolve(options))
                .isEqualTo(new Study(2, new Training(10, 0.01, Leak.INSIDE), List.of(5), "a b", true));
    }

    @Test
    void readsJsonAndEmptyFiles() throws IOException {
        assertThat(resolve(file("{\"training\": {\"steps\": 3}}")).training().steps())
                .isEqualTo(3);
        assertThat(resolve(file("# nothing yet\n"))).isEqualTo(DEFAULTS);
    }

    @Test
    void printsWhatItReads() throws IOException {
        Study odd = new Study(5, new Training(1, 1e-7, Leak.LEAK_OUTSIDE), List.of(3), "yes: 5 #", true);
        assertThat(resolve(file(Configuration.print(odd)))).isEqualTo(odd);
        assertThat(Configuration.print(odd)).startsWith("seed: 5\n").contains("leak: \"leak-outside\"");
        for (String name : List.of("5", "true", "null", "", "~", "1e3", " a ", "a\nb", "é")) {
            Study named = new Study(5, odd.training(), List.of(3), name, true);
            assertThat(resolve(file(Configuration.print(named)))).isEqualTo(named);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "training.stesp=5 | --set: unknown key training.stesp; did you mean training.steps?",
                "traning.steps=5 | --set: unknown key traning; did you mean training?",
                "steps=5 | --set: unknown key steps; did you mean training.steps?",
                "training.Steps=5 | --set: unknown key training.Steps; did you mean training.steps?",
                "learning-rate=5 | --set: unknown key learning-rate; did you mean training.learningRate?",
                "xyzzy=5 | --set: unknown key xyzzy; there are: dale, name, seed, sizes, training",
                "training.steps=2.5 | --set: training.steps: expected a whole number, found the number 2.5",
                "training.steps=abc | --set: training.steps: expected a whole number, found the text \"abc\"",
                "training.steps='5' | --set: training.steps: expected a whole number, found the text \"5\"",
                "training.steps=null | --set: training.steps: expected a whole number, found nothing",
                "training=null | --set: training: expected an object, found nothing",
                "name=null | --set: name: expected a text, found nothing",
                "training.steps=[1] | --set: training.steps: expected a whole number, found the list [1]",
                "training.steps.x=1 | --set: training.steps: expected a whole number, found the object {\"x\":1}",
                "training.learningRate=fast | --set: training.learningRate: expected a number, found the text \"fast\"",
                "training.learningRate=-1 | --set: training: expected a learning rate above 0, got -1.0",
                "training=5 | --set: training: expected an object, found the number 5",
                "training.leak=outside | --set: training.leak: expected one of leak-outside, inside, found the text \"outside\"",
                "training.leak=1 | --set: training.leak: expected one of leak-outside, inside, found the number 1",
                "dale=1 | --set: dale: expected true or false, found the number 1",
                "dale=yes | --set: dale: expected true or false, found the text \"yes\"",
                "name=5 | --set: name: expected a text, found the number 5",
                "sizes=5 | --set: sizes: expected a list, found the number 5",
                "sizes=[] | expected one or more sizes, got none",
                "sizes=[1, x] | --set: sizes[1]: expected a whole number, found the text \"x\"",
                "seed=99999999999999999999 | --set: seed: expected a whole number in range, found the number 99999999999999999999",
                "seed | --set seed: expected key=value",
                "=5 | --set =5: expected key=value",
                "seed= | --set seed: expected a value after '='",
                "training..steps=5 | --set: unknown key training."
            })
    void refuses(String setting, String message) {
        assertThatThrownBy(() -> resolve(Overrides.none().withSettings(setting)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "seed: 1#seed: 2 | uplicate",
                "training:#  steps: 1#  steps: 2 | uplicate",
                "seed: !!java.lang.ProcessBuilder 1 | line 1: tags, anchors and aliases aren't taken",
                "name: !!str x | tags, anchors and aliases aren't taken",
                "training: !evil {steps: 1} | tags, anchors and aliases aren't taken",
                "sizes: &a [1]#name: *a | line 1: tags, anchors and aliases aren't taken",
                "seed: 1#---#seed: 2 | run.yaml",
                "- 1 | expected keys and values, found the list [1]",
                "seed: [ | line ",
                "seed: 1# name: x | line 2",
                "training:#  stepz: 1 | unknown key training.stepz; did you mean training.steps?",
                "training: | run.yaml: training: expected an object, found the text \"\""
            })
    void refusesFiles(String text, String reason) {
        assertThatThrownBy(() -> resolve(file(text.replace('#', '\n'))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("run.yaml: ")
                .hasMessageContaining(reason)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
    }

    @Test
    void refusesDeepLongAndMissingFiles() {
        assertThatThrownBy(() -> resolve(file("[".repeat(10_000)))).isInstanceOf(ConfigurationException.class);
        assertThatThrownBy(() -> resolve(file("#".repeat(2 << 20)))).isInstanceOf(ConfigurationException.class);
        assertThatThrownBy(() -> resolve(Overrides.none().withFile(folder.resolve("none.yaml"))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("none.yaml: no such file");
    }

    @Test
    void namesTheSourceOfTheProblem() throws IOException {
        Overrides overrides = file("training: {steps: x}\n").withSettings("seed=3");
        assertThatThrownBy(() -> resolve(overrides)).hasMessageContaining("run.yaml: training.steps: expected");
        assertThatThrownBy(() -> resolve(Overrides.none().withOption("training.steps", "x")))
                .hasMessage("option: training.steps: expected a whole number, found the text \"x\"");
    }

    record Patience(Optional<Integer> patience, OptionalDouble target) {}

    @Test
    void optionalValuesMayBeAbsent() {
        Patience defaults = new Patience(Optional.of(3), OptionalDouble.empty());
        assertThat(Configuration.resolve(defaults, Overrides.none())).isEqualTo(defaults);
        assertThat(Configuration.resolve(defaults, Overrides.none().withSettings("patience=null", "target=0.5")))
                .isEqualTo(new Patience(Optional.empty(), OptionalDouble.of(0.5)));
    }

    @Test
    void suggestsTheNearestName() {
        List<String> studies = List.of("reproduce", "lesions", "modules");
        assertThat(Suggest.nearest("reprodcue", studies)).contains("reproduce");
        assertThat(Suggest.nearest("LESION", studies)).contains("lesions");
        assertThat(Suggest.nearest("zzzzzzzzz", studies)).isEmpty();
        assertThat(Suggest.nearest("ab", List.of("ac", "aa"))).contains("aa");
        assertThat(Suggest.advice("zzzzzzzzz", studies)).isEqualTo("; there are: lesions, modules, reproduce");
    }
}
