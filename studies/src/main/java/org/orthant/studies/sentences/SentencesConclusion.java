package org.orthant.studies.sentences;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.orthant.math.Matrix;
import org.orthant.math.RandomStreams;
import org.orthant.studies.Conclusion;
import org.orthant.studies.Scorecard;
import org.orthant.studies.UnitResults;
import org.orthant.studies.modularity.ModularityReading;
import org.orthant.studies.modularity.ModularityWords;
import org.orthant.studies.modularity.NullReading;
import org.orthant.studies.report.ReportSection;
import org.orthant.studies.sentences.SentenceGrid.Relation;
import org.orthant.studies.sentences.SentencesUnit.Layer;

/** Reduces the networks of {@code sentences} to tables, figures, scorecard and words. */
final class SentencesConclusion {

    /** Matrices in the report. */
    private static final int MOST_MATRICES = 4;

    private final SentencesOptions options;
    private final SentenceGrid grid;
    private final List<SentencesUnit> units;
    private final SentencesUnit given;
    private final Matrix connectivity;
    private final List<LayerContrast> contrasts;

    SentencesConclusion(SentencesOptions options, UnitResults stored) {
        this.options = options;
        grid = new SentenceGrid(options);
        units = IntStream.range(0, stored.size())
                .mapToObj(k -> stored.record(k, SentencesUnit.class))
                .toList();
        given = units.get(SentencesNetwork.GIVEN);
        connectivity = stored.array(SentencesNetwork.GIVEN, SentencesNetwork.CONNECTIVITY);
        contrasts = contrasts();
    }

    /** Layer by layer, all tokens before those without the first. */
    private List<LayerContrast> contrasts() {
        List<LayerContrast> all = new ArrayList<>();
        for (int k = 0; k < given.layers().size(); k++) {
            for (boolean withoutFirst : new boolean[] {false, true}) {
                int layer = k;
                List<List<ModularityReading>> modules = units.stream()
                        .map(unit -> unit.layers().get(layer).modules(withoutFirst))
                        .toList();
                LayerContrast.Draws draws =
                        new LayerContrast.Draws(options.analysis().permutations(), new RandomStreams(options.seed()));
                all.add(LayerContrast.of(given.layers().get(k), withoutFirst, modules, grid, draws));
            }
        }
        return all;
    }

    Conclusion conclude() {
        Scorecard scorecard = new SentencesClaims(contrasts, given.layers()).scorecard();
        return new Conclusion(
                scorecard.summary() + " The network has " + given.size() + ".",
                warnings(),
                scorecard,
                SentencesTables.of(grid, units, contrasts),
                arrays(),
                sections(),
                methods());
    }

    private Map<String, Matrix> arrays() {
        Map<String, Matrix> arrays = new TreeMap<>();
        for (LayerContrast contrast : contrasts) {
            arrays.put(
                    "ari-layer-" + contrast.layer() + (contrast.withoutFirst() ? "-without-first" : ""),
                    contrast.ari());
        }
        return arrays;
    }

    private List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        warnings.add("Each correlation is over " + samples(false) + " tokens, " + samples(true)
                + " without the first: FC has rank " + rank(false) + " at most (" + rank(true)
                + "), so that partitions follow very few samples.");
        if (units.size() < 2) {
            warnings.add("No network with random weights (units is 1): there is no baseline.");
        }
        ModularityWords.silentWarning(
                        "sentence",
                        given.layers().stream()
                                .flatMap(layer -> layer.all().stream())
                                .toList())
                .ifPresent(warnings::add);
        return warnings;
    }

    private String samples(boolean withoutFirst) {
        return range(withoutFirst, 0);
    }

    private String rank(boolean withoutFirst) {
        return range(withoutFirst, 1);
    }

    private String range(boolean withoutFirst, int less) {
        int[] samples = given.sentences().stream()
                .mapToInt(sentence -> sentence.samples(withoutFirst) - less)
                .sorted()
                .toArray();
        int least = samples[0];
        int most = samples[samples.length - 1];
        return least == most ? Integer.toString(least) : least + " to " + most;
    }

    private List<ReportSection> sections() {
        SentencesFigures figures = new SentencesFigures(grid, contrasts);
        int shown =
                SentencesNetwork.shown(given.layers().stream().map(Layer::layer).toList());
        ModularityReading modules = given.layers().stream()
                .filter(layer -> layer.layer() == shown)
                .map(layer -> layer.all().getFirst())
                .findFirst()
                .orElseThrow();
        return List.of(
                new ReportSection(
                        "Sentences with the same subject, sentences of the same form",
                        List.of(
                                "Each sentence gives a matrix of correlations between units over its tokens, and that matrix "
                                        + "modules. A cell says how alike the modules of two sentences are: 1 if they are the "
                                        + "same, 0 if they agree as chance would have it.",
                                "Sentences of one form have the same words in the same places but for one; sentences about one "
                                        + "subject share that word and sometimes others. Networks with random weights show what "
                                        + "such overlap does by itself; only what goes beyond them was learned."),
                        figures.matrices(MOST_MATRICES)),
                new ReportSection(
                        "Layer by layer",
                        List.of("The lines are the scorecard's statistics. The first token is left out in every second "
                                + "figure, since its activity in trained networks is unlike that of all other tokens."),
                        List.of(
                                figures.pairs(false),
                                figures.pairs(true),
                                figures.differences(Relation.SUBJECT, false),
                                figures.differences(Relation.SUBJECT, true),
                                figures.differences(Relation.FORM, false),
                                figures.differences(Relation.FORM, true))),
                new ReportSection(
                        "What few tokens do",
                        fewTokens(),
                        List.of(figures.connectivity(connectivity, modules, shown))));
    }

    private List<String> fewTokens() {
        List<String> words = new ArrayList<>();
        words.add(String.format(
                Locale.ROOT,
                "The correlations of %d units come from %s tokens a sentence. Centred over T tokens, a unit's activity is a point "
                        + "in T - 1 dimensions, so the matrix has rank %s at most (%s without the first token), and two "
                        + "unrelated units correlate by about 1 / sqrt(T - 1) in size. Modules are therefore found whether the "
                        + "network has any or not.",
                given.channels(),
                samples(false),
                rank(false),
                rank(true)));
        given.layers().stream()
                .filter(layer -> layer.nulls().stream().anyMatch(NullReading::exists))
                .map(SentencesConclusion::nullWords)
                .forEach(words::add);
        words.add(
                "A form may list several templates: their sentences are then pooled, so that each matrix comes from more tokens. "
                        + "In a configuration file: forms: [{name: what, templates: [\"What is a X?\", \"What is the X?\"]}, ...].");
        return words;
    }

    private static String nullWords(Layer layer) {
        List<NullReading> nulls =
                layer.nulls().stream().filter(NullReading::exists).toList();
        return String.format(
                Locale.ROOT,
                "Layer %d: Q* of %d sentences is %.3f on average; with each unit's tokens permuted by themselves it is %.3f (z from "
                        + "%.1f to %.1f).",
                layer.layer(),
                nulls.size(),
                nulls.stream().mapToDouble(NullReading::observed).average().orElse(Double.NaN),
                nulls.stream().mapToDouble(NullReading::mean).average().orElse(Double.NaN),
                nulls.stream().mapToDouble(NullReading::z).min().orElse(Double.NaN),
                nulls.stream().mapToDouble(NullReading::z).max().orElse(Double.NaN));
    }

    private String methods() {
        SentencesOptions.Analysis analysis = options.analysis();
        return String.format(
                Locale.ROOT,
                "GPT-2 (Radford et al. 2019; %s) read %d sentences, %d subjects in %d forms, each from position 0, encoded by "
                        + "byte pairs (Sennrich et al. 2016). Activity is %s; layer k is what block k gives, before any further "
                        + "normalisation, layer 0 the sum of the embeddings. Functional connectivity is the Pearson correlation "
                        + "of units over the tokens of a sentence, with and without its first token; silent units (variance at "
                        + "most 1e-12 of the largest) have no label. Partitions maximise signed modularity Q* (asymmetric; "
                        + "Rubinov and Sporns 2011) with the diagonal set to 0 at gamma %s by Louvain, best of %d restarts. "
                        + "Partitions of two sentences are compared by the adjusted Rand index over the units with a label in "
                        + "both. Pairs with the same subject (or form) are held against pairs that share neither: difference of "
                        + "means, 95 %% interval by the delete-one-sentence jackknife (t with n - 1), p by %d permutations of the "
                        + "sentences' labels, one-sided, p = (1 + #) / (1 + n). The paper's two-sample t over pairs is printed "
                        + "beside it; it takes pairs that share a sentence for independent. Baseline: %d networks of the same "
                        + "size with random weights (normal, standard deviation 0.02, that of projections to the residual stream "
                        + "divided by the root of twice the layers; biases 0, gains 1), pair by pair their mean. Null of "
                        + "modularity: each unit's tokens permuted by themselves, %d draws for the first %d sentences, mean Q* of "
                        + "%d restarts.",
                given.size(),
                grid.size(),
                options.subjects().size(),
                options.forms().size(),
                site(),
                analysis.gamma(),
                analysis.restarts(),
                analysis.permutations(),
                units.size() - 1,
                analysis.nullDraws(),
                Math.min(analysis.nullSentences(), grid.size()),
                analysis.nullRestarts());
    }

    private String site() {
        return switch (options.site()) {
            case RESIDUAL -> "the residual stream";
            case ATTENTION -> "what attention adds to the residual stream";
            case MLP -> "that of the MLP's units after their nonlinearity";
            case ATTENTION_WEIGHTS -> throw new IllegalStateException("options refuse attention weights");
        };
    }
}
