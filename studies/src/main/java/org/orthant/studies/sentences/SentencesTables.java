package org.orthant.studies.sentences;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orthant.math.DoubleMatrix;
import org.orthant.stats.CrossedContrast;
import org.orthant.studies.Table;
import org.orthant.studies.modularity.ModularityReading;
import org.orthant.studies.modularity.NullReading;
import org.orthant.studies.sentences.SentenceGrid.Relation;
import org.orthant.studies.sentences.SentencesUnit.Layer;
import org.orthant.studies.sentences.SentencesUnit.SentenceTokens;

/** The tables of {@code sentences}. */
final class SentencesTables {

    private final SentenceGrid grid;

    private SentencesTables(SentenceGrid grid) {
        this.grid = grid;
    }

    static List<Table> of(SentenceGrid grid, List<SentencesUnit> units, List<LayerContrast> contrasts) {
        SentencesTables tables = new SentencesTables(grid);
        return List.of(
                tables.sentences(units.getFirst()),
                tables.modules(units),
                tables.pairs(contrasts),
                contrasts(contrasts),
                tables.nulls(units.getFirst()));
    }

    private Table sentences(SentencesUnit given) {
        Table table = new Table(
                "sentences", "sentence", "subject", "form", "text", "texts", "tokens", "token_text", "rank_at_most");
        for (int k = 0; k < grid.size(); k++) {
            SentenceTokens tokens = given.sentences().get(k);
            table.add(
                    k,
                    grid.subject(k),
                    grid.form(k),
                    tokens.text(),
                    tokens.texts(),
                    tokens.tokens().size(),
                    String.join("|", tokens.tokens()),
                    tokens.samples(false) - 1);
        }
        return table;
    }

    private Table modules(List<SentencesUnit> units) {
        Table table = new Table(
                "modules",
                "network",
                "weights",
                "layer",
                "first_tokens",
                "sentence",
                "subject",
                "form",
                "modules",
                "singletons",
                "silent_units",
                "q");
        for (int network = 0; network < units.size(); network++) {
            for (Layer layer : units.get(network).layers()) {
                addModules(table, network, layer, false);
                addModules(table, network, layer, true);
            }
        }
        return table;
    }

    private void addModules(Table table, int network, Layer layer, boolean withoutFirst) {
        for (int k = 0; k < grid.size(); k++) {
            ModularityReading found = layer.modules(withoutFirst).get(k);
            table.add(
                    network,
                    network == SentencesNetwork.GIVEN ? "given" : "random",
                    layer.layer(),
                    !withoutFirst,
                    k,
                    grid.subject(k),
                    grid.form(k),
                    found.modules(),
                    found.singletons(),
                    found.silent(),
                    found.quality());
        }
    }

    private Table pairs(List<LayerContrast> contrasts) {
        Table table = new Table(
                "pairs", "layer", "first_tokens", "sentence", "other_sentence", "shared", "ari", "mean_ari_random");
        for (LayerContrast contrast : contrasts) {
            @Nullable DoubleMatrix random = contrast.random();
            for (int i = 0; i < grid.size(); i++) {
                for (int j = i + 1; j < grid.size(); j++) {
                    table.add(
                            contrast.layer(),
                            !contrast.withoutFirst(),
                            i,
                            j,
                            grid.relation(i, j).words(),
                            contrast.ari().get(i, j),
                            random == null ? null : random.get(i, j));
                }
            }
        }
        return table;
    }

    private static Table contrasts(List<LayerContrast> contrasts) {
        Table table = new Table(
                "contrasts",
                "layer",
                "first_tokens",
                "shared",
                "mean_shared",
                "mean_neither",
                "difference",
                "difference_low",
                "difference_high",
                "p_label_permutation",
                "smallest_possible_p",
                "paper_t",
                "paper_df",
                "paper_p",
                "paper_cohens_d",
                "random_difference",
                "beyond_random",
                "beyond_random_low",
                "beyond_random_high",
                "fewest_units_in_both");
        for (LayerContrast contrast : contrasts) {
            addContrast(table, contrast, Relation.SUBJECT);
            addContrast(table, contrast, Relation.FORM);
        }
        return table;
    }

    private static void addContrast(Table table, LayerContrast layer, Relation relation) {
        LayerContrast.Contrast contrast = layer.contrast(relation);
        CrossedContrast given = contrast.given();
        @Nullable CrossedContrast random = contrast.random();
        @Nullable CrossedContrast beyond = contrast.beyond();
        table.add(
                layer.layer(),
                !layer.withoutFirst(),
                relation.words(),
                given.sharedMean(),
                given.neitherMean(),
                given.difference(),
                given.labels().interval().low(),
                given.labels().interval().high(),
                given.labels().p().value(),
                given.labels().p().smallest(),
                given.pairs().statistic(),
                given.pairs().df(),
                given.pairs().p().value(),
                given.pairs().effect(),
                random == null ? null : random.difference(),
                beyond == null ? null : beyond.difference(),
                beyond == null ? null : beyond.labels().interval().low(),
                beyond == null ? null : beyond.labels().interval().high(),
                layer.fewestUnits());
    }

    private Table nulls(SentencesUnit given) {
        Table table = new Table(
                "nulls",
                "layer",
                "sentence",
                "subject",
                "form",
                "draws",
                "observed_q",
                "null_mean_q",
                "null_sd_q",
                "z",
                "p",
                "no_null_because");
        for (Layer layer : given.layers()) {
            for (int k = 0; k < layer.nulls().size(); k++) {
                NullReading n = layer.nulls().get(k);
                table.add(
                        layer.layer(),
                        k,
                        grid.subject(k),
                        grid.form(k),
                        n.n(),
                        n.observed(),
                        n.mean(),
                        n.sd(),
                        n.z(),
                        n.p(),
                        n.reason());
            }
        }
        return table;
    }
}
