package org.orthant.studies.sentences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orthant.formats.Gpt2File;
import org.orthant.formats.InputException;
import org.orthant.formats.Json;
import org.orthant.formats.Safetensors;
import org.orthant.formats.Tensor;
import org.orthant.formats.config.ConfigurationException;
import org.orthant.network.Gpt2Shape;
import org.orthant.network.Gpt2Tap.Site;
import org.orthant.studies.Conclusion;
import org.orthant.studies.StoredUnits;
import org.orthant.studies.Table;
import org.orthant.studies.Verdict;
import org.orthant.studies.sentences.SentencesOptions.Analysis;
import org.orthant.studies.sentences.SentencesOptions.Form;

/** The study from files to conclusion, with a network and a vocabulary that the test writes. */
class SentencesTest {

    /** Units, so that a verdict may rest on them; a vocabulary of the 256 bytes. */
    private static final Gpt2Shape SHAPE = new Gpt2Shape(3, 24, 2, 48, 64, 256, 1e-5);

    private static final Analysis ANALYSIS = new Analysis(3, 1, 99, 1, 19, 1);

    @TempDir
    private static Path folder = Path.of("");

    @BeforeAll
    static void writeModel() throws IOException {
        Files.writeString(
                folder.resolve(Gpt2File.CONFIG),
                "{\"n_layer\": 3, \"n_embd\": 24, \"n_head\": 2, \"n_inner\": 48, \"n_positions\": 64, \"vocab_size\": 256}");
        SplittableRandom random = new SplittableRandom(3);
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        SHAPE.tensors().forEach((name, axes) -> {
            float[] values = new float[axes.stream().reduce(1, Math::multiplyExact)];
            for (int k = 0; k < values.length; k++) {
                values[k] = (float) (0.2 * random.nextGaussian() + (name.contains("ln_") ? 1 : 0));
            }
            tensors.put(name, Tensor.ofFloats(axes, values));
        });
        Safetensors.of(tensors).write(folder.resolve(Gpt2File.WEIGHTS));
        writeVocabulary(folder, 256);
    }

    /** Each byte's letter, in an order of our own, and no merges. */
    private static void writeVocabulary(Path where, int size) throws IOException {
        Map<String, Integer> ids = new TreeMap<>();
        int next = 256;
        for (int value = 0; value < 256; value++) {
            boolean printable = (value >= '!' && value <= '~') || (value >= 0xA1 && value != 0xAD);
            ids.put(String.valueOf((char) (printable ? value : next++)), value);
        }
        for (int k = 256; k < size; k++) {
            ids.put("token" + k, k);
        }
        Files.writeString(where.resolve("encoder.json"), Json.line(ids));
        Files.write(where.resolve("vocab.bpe"), "#version: 0.2\n".getBytes(StandardCharsets.UTF_8));
    }

    private static SentencesOptions options(int units, List<Integer> layers, Site site) {
        return new SentencesOptions(
                1,
                units,
                folder.toString(),
                "",
                List.of("car", "house", "cat"),
                SentencesOptions.defaults().forms(),
                site,
                layers,
                ANALYSIS);
    }

    @Test
    void concludesWithClaimsBaselinesAndFigures() {
        SentencesOptions options = options(3, List.of(0, 1, 2, 3), Site.RESIDUAL);
        StoredUnits units = StoredUnits.compute(new Sentences(), options);
        assertThat(StoredUnits.computeInParallel(new Sentences(), options)).isEqualTo(units);
        Conclusion conclusion = new Sentences().conclude(options, units);
        assertThat(StoredUnits.ids(conclusion))
                .startsWith("subject.layer-1", "form.layer-1", "subject.layer-2", "subject.layer-3")
                .contains("subject.layer-0", "form.layer-3", "form.layer-1.without-first", "modular.layer-2")
                .hasSize(4 * 4 + 4)
                .doesNotHaveDuplicates();
        assertThat(conclusion.scorecard().judged()).isEqualTo(4);
        assertThat(conclusion.scorecard().claims().stream()
                        .filter(c -> !c.id().startsWith("modular"))
                        .map(c -> Objects.requireNonNull(c.baseline()).name()))
                .containsOnly("networks with random weights");
        assertThat(StoredUnits.figures(conclusion))
                .contains("sentences-layer-3", "pairs", "pairs-without-first", "differences-form", "fc-layer-1")
                .hasSize(4 + 6 + 1);
        assertThat(conclusion.tables().stream().map(Table::name))
                .containsExactly("sentences", "modules", "pairs", "contrasts", "nulls");
        assertThat(conclusion.tables().get(0).rows().getFirst())
                .containsExactly(0, "car", "what", "What is a car?", 1, 14, "W|h|a|t| |i|s| |a| |c|a|r|?", 13);
        assertThat(conclusion.tables().get(1).rows()).hasSize(3 * 4 * 2 * 9);
        assertThat(conclusion.tables().get(2).rows()).hasSize(4 * 2 * 36);
        assertThat(conclusion.tables().get(3).rows()).hasSize(4 * 2 * 2);
        assertThat(conclusion.tables().get(4).rows()).hasSize(4);
        assertThat(conclusion.warnings()).anyMatch(w -> w.contains("13 to 18 at most (12 to 17)"));
        assertThat(conclusion.methods()).contains("9 sentences, 3 subjects in 3 forms", "2 networks of the same size");
    }

    /** What a layer shows does not depend on which others are asked for; a run without random networks has no baseline. */
    @Test
    void layersAndSitesCanBeChosen() {
        StoredUnits all = StoredUnits.compute(new Sentences(), options(1, List.of(), Site.RESIDUAL));
        StoredUnits one = StoredUnits.compute(new Sentences(), options(1, List.of(2), Site.RESIDUAL));
        SentencesUnit whole = all.record(0, SentencesUnit.class);
        assertThat(whole.layers().stream().map(SentencesUnit.Layer::layer)).containsExactly(0, 1, 2, 3);
        assertThat(one.record(0, SentencesUnit.class).layers())
                .containsExactly(whole.layers().get(2));
        Conclusion conclusion = new Sentences().conclude(options(1, List.of(2), Site.RESIDUAL), one);
        assertThat(StoredUnits.claim(conclusion.scorecard(), "form.layer-1").verdict())
                .isEqualTo(Verdict.UNTESTABLE);
        assertThat(StoredUnits.claim(conclusion.scorecard(), "subject.layer-2").baseline())
                .isNull();
        assertThat(conclusion.warnings()).anyMatch(w -> w.contains("no baseline"));
        SentencesOptions mlp = options(1, List.of(), Site.MLP);
        SentencesUnit inner = StoredUnits.compute(new Sentences(), mlp).record(0, SentencesUnit.class);
        assertThat(inner.channels()).isEqualTo(48);
        assertThat(inner.layers()).hasSize(3);
    }

    @Test
    void aFormWithSeveralTemplatesPoolsTheirTokens() {
        SentencesOptions plain = options(1, List.of(1), Site.RESIDUAL);
        List<Form> forms = List.of(
                new Form("what", List.of("What is a X?", "What is the X?")), new Form("this", List.of("This is a X.")));
        SentencesOptions pooled = new SentencesOptions(
                1, 1, plain.model(), "", plain.subjects(), forms, Site.RESIDUAL, plain.layers(), ANALYSIS);
        SentencesUnit unit = StoredUnits.compute(new Sentences(), pooled).record(0, SentencesUnit.class);
        assertThat(unit.sentences().getFirst().text()).isEqualTo("What is a car? What is the car?");
        assertThat(unit.sentences().getFirst().samples(false)).isEqualTo(14 + 16);
        assertThat(unit.sentences().getFirst().samples(true)).isEqualTo(13 + 15);
        assertThat(unit.layers().getFirst().all()).hasSize(6);
    }

    @Test
    void filesOfARunAreNamed() {
        assertThat(new Sentences()
                        .inputs(options(1, List.of(1), Site.RESIDUAL)).stream()
                                .map(file -> folder.relativize(file).toString()))
                .containsExactly("config.json", "model.safetensors", "encoder.json", "vocab.bpe");
    }

    @Test
    void filesAndOptionsThatDoNotFitAreRefused(@TempDir Path other) throws IOException {
        Sentences study = new Sentences();
        assertThatThrownBy(() -> study.inputs(SentencesOptions.defaults()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("--set model=FOLDER");
        writeVocabulary(other, 257);
        SentencesOptions plain = options(1, List.of(1), Site.RESIDUAL);
        assertThatThrownBy(() -> study.inputs(plain.withModel(folder.toString(), other.toString())))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("encoder.json")
                .hasMessageContaining("expected the 256 tokens")
                .hasMessageContaining("found 257");
        assertThatThrownBy(() -> study.inputs(plain.withModel(other.toString(), "")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("config.json: no such file");
        assertThatThrownBy(() -> study.inputs(options(1, List.of(1, 4), Site.RESIDUAL)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("layer 4 is wanted, the network has 3");
        List<Form> forms = List.of(new Form("a", List.of("X!")), new Form("b", List.of("the X")));
        assertThatThrownBy(() -> study.inputs(new SentencesOptions(
                        1, 1, plain.model(), "", List.of("a", "b"), forms, Site.RESIDUAL, List.of(1), ANALYSIS)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("'a!' has 2");
    }

    @Test
    void badOptionsAreRefusedInASentence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Form("a", List.of("no place")))
                .withMessageContaining("[no place]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options(1, List.of(2, 1), Site.RESIDUAL))
                .withMessageContaining("[2, 1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options(1, List.of(0, 1), Site.MLP))
                .withMessageContaining("got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options(1, List.of(1), Site.ATTENTION_WEIGHTS))
                .withMessageContaining("attention-weights");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options(0, List.of(1), Site.RESIDUAL))
                .withMessageContaining("units of at least 1, got 0");
        List<String> twice = new ArrayList<>(List.of("car", "car"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SentencesOptions(
                        1, 1, "", "", twice, SentencesOptions.defaults().forms(), Site.RESIDUAL, List.of(), ANALYSIS))
                .withMessageContaining("two different subjects, got [car, car]");
    }
}
