package org.orthant.studies.sentences;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orthant.network.Gpt2Tap;
import org.orthant.network.Gpt2Tap.Site;
import org.orthant.studies.Require;
import org.orthant.studies.StudyOptions;
import org.orthant.studies.modularity.ModuleSearch;
import org.orthant.studies.modularity.ModuleSearch.NullSettings;

/**
 * Options of {@code sentences}.
 *
 * @param seed of the run
 * @param units number of networks: the given one and, beside it, networks with random weights
 * @param model folder with GPT-2's {@code config.json} and {@code model.safetensors}
 * @param vocabulary folder with {@code encoder.json} or {@code vocab.json} and {@code vocab.bpe} or {@code merges.txt}; empty
 *     for the model's folder
 * @param subjects what sentences are about
 * @param forms what they say of it
 * @param site whose activity is looked at
 * @param layers in ascending order, 0 for the embeddings (residual stream alone); none for all layers
 * @param analysis maximiser, tests, nulls
 */
public record SentencesOptions(
        long seed,
        int units,
        String model,
        String vocabulary,
        List<String> subjects,
        List<Form> forms,
        Site site,
        List<Integer> layers,
        Analysis analysis)
        implements StudyOptions {

    /** Copies the lists and checks ranges. */
    public SentencesOptions {
        subjects = List.copyOf(subjects);
        forms = List.copyOf(forms);
        layers = List.copyOf(layers);
        Require.atLeast("units", units, 1);
        requireSeveral("subjects", subjects);
        requireSeveral("forms", forms.stream().map(Form::name).toList());
        if (site == Site.ATTENTION_WEIGHTS) {
            throw new IllegalArgumentException("expected site residual, attention or mlp, got attention-weights");
        }
        for (int k = 0; k < layers.size(); k++) {
            new Gpt2Tap(layers.get(k), site);
            if (k > 0 && layers.get(k) <= layers.get(k - 1)) {
                throw new IllegalArgumentException("expected layers in ascending order, got " + layers);
            }
        }
    }

    private static void requireSeveral(String name, List<String> values) {
        if (values.size() < 2 || new HashSet<>(values).size() < values.size()) {
            throw new IllegalArgumentException("expected at least two different " + name + ", got " + values);
        }
    }

    /** T1's nine sentences, layers 0 to 3, the given network beside 10 with random weights. */
    public static SentencesOptions defaults() {
        return new SentencesOptions(
                1,
                11,
                "",
                "",
                List.of("car", "house", "cat"),
                List.of(
                        new Form("what", List.of("What is a X?")),
                        new Form("where", List.of("Where is the X?")),
                        new Form("this", List.of("This is a X."))),
                Site.RESIDUAL,
                List.of(0, 1, 2, 3),
                Analysis.defaults());
    }

    /** These options for another model. */
    public SentencesOptions withModel(String folder, String vocabularyFolder) {
        return new SentencesOptions(seed, units, folder, vocabularyFolder, subjects, forms, site, layers, analysis);
    }

    /**
     * A form of sentences. With several templates, the tokens of all of them are pooled: more tokens for each functional
     * connectivity.
     *
     * @param name as tables and figures give it
     * @param templates sentences with the word X where the subject stands
     */
    public record Form(String name, List<String> templates) {

        private static final Pattern PLACE = Pattern.compile("\\bX\\b");

        /** Copies the templates and checks that each has its place for the subject. */
        public Form {
            templates = List.copyOf(templates);
            if (templates.isEmpty()
                    || !templates.stream().allMatch(t -> PLACE.matcher(t).find())) {
                throw new IllegalArgumentException(
                        "expected templates with the word X for form '" + name + "', got " + templates);
            }
        }

        /** The form's sentences about a subject. */
        List<String> texts(String subject) {
            return templates.stream()
                    .map(t -> PLACE.matcher(t).replaceAll(Matcher.quoteReplacement(subject)))
                    .toList();
        }
    }

    /**
     * How activity is analysed.
     *
     * @param restarts of the maximiser
     * @param gamma resolution
     * @param permutations of the sentences' labels
     * @param nullSentences sentences of the given network whose modularity is tested, from the first on
     * @param nullDraws surrogates per sentence and layer
     * @param nullRestarts restarts on observed and surrogate matrices alike
     */
    public record Analysis(
            int restarts, double gamma, int permutations, int nullSentences, int nullDraws, int nullRestarts) {

        /** Checks ranges. */
        public Analysis {
            Require.atLeast("restarts", restarts, 1);
            Require.above("gamma", gamma, 0);
            Require.atLeast("permutations", permutations, 19);
            Require.atLeast("nullSentences", nullSentences, 0);
            Require.atLeast("nullDraws", nullDraws, 19);
            Require.atLeast("nullRestarts", nullRestarts, 1);
        }

        /** 100 restarts, 1,000 permutations, nulls of 200 draws for the first subject's sentences. */
        public static Analysis defaults() {
            return new Analysis(100, 1, 1000, 3, 200, 5);
        }

        ModuleSearch search() {
            return new ModuleSearch(restarts, gamma);
        }

        NullSettings nulls() {
            return new NullSettings(nullDraws, nullRestarts, false);
        }
    }
}
