package org.orthant.studies.starts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.orthant.studies.Table;
import org.orthant.studies.activity.TrainingColumns;

/** The tables of {@code shared-starts}; networks that missed the criterion are in the first, marked. */
final class StartsTables {

    private StartsTables() {}

    static List<Table> of(List<StartsUnit> units, Contrasts contrasts) {
        return List.of(networks(units), contrasts(contrasts), pairs(contrasts));
    }

    private static Table networks(List<StartsUnit> units) {
        List<String> columns = new ArrayList<>(List.of("unit", "design", "network"));
        columns.addAll(TrainingColumns.names());
        columns.addAll(
                List.of("modules", "singletons", "silent_neurons", "untrained_modules", "untrained_silent_neurons"));
        Table table = new Table("networks", columns.toArray(String[]::new));
        for (int k = 0; k < units.size(); k++) {
            StartsUnit unit = units.get(k);
            List<Object> row = new ArrayList<>(List.of(k, name(unit.design()), unit.index()));
            row.addAll(TrainingColumns.cells(unit.training()));
            row.addAll(List.of(
                    unit.modules().modules(),
                    unit.modules().singletons(),
                    unit.modules().silent(),
                    unit.untrainedModules().modules(),
                    unit.untrainedModules().silent()));
            table.add(row.toArray());
        }
        return table;
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Table contrasts(Contrasts contrasts) {
        Table table = new Table(
                "contrasts",
                "design",
                "apart",
                "measure",
                "networks_design",
                "networks_apart",
                "mean_design",
                "mean_apart",
                "difference",
                "difference_low",
                "difference_high",
                "p_label_permutation",
                "smallest_possible_p",
                "paper_t",
                "paper_df",
                "paper_p",
                "paper_cohens_d",
                "fewest_neurons_active_in_both");
        for (Contrast c : contrasts.all()) {
            table.add(
                    name(c.comparison().design()),
                    name(c.comparison().apart()),
                    c.measure().id(),
                    c.same().n(),
                    c.apart().n(),
                    c.same().value(),
                    c.apart().value(),
                    c.labels().interval().mean(),
                    c.labels().interval().low(),
                    c.labels().interval().high(),
                    c.labels().p().value(),
                    c.labels().p().smallest(),
                    c.paper().statistic(),
                    c.paper().df(),
                    c.paper().p().value(),
                    c.paper().effect(),
                    contrasts.fewestNeurons(c.comparison()));
        }
        return table;
    }

    /** A row for each pair of networks of one group, in the order of networks that count. */
    private static Table pairs(Contrasts contrasts) {
        List<String> columns = new ArrayList<>(List.of("design", "pair"));
        for (PairMeasure measure : PairMeasure.values()) {
            columns.add(measure.id().replace('-', '_'));
        }
        Table table = new Table("pairs", columns.toArray(String[]::new));
        for (Comparison comparison : Comparison.values()) {
            add(table, contrasts, comparison, true);
        }
        add(table, contrasts, Comparison.INPUT, false);
        add(table, contrasts, Comparison.MATCHED, false);
        return table;
    }

    private static void add(Table table, Contrasts contrasts, Comparison comparison, boolean design) {
        List<List<Double>> values = new ArrayList<>();
        for (PairMeasure measure : PairMeasure.values()) {
            Contrast contrast = contrasts.get(comparison, measure);
            values.add(design ? contrast.samePairs() : contrast.apartPairs());
        }
        int pairs = values.stream().mapToInt(List::size).max().orElse(0);
        for (int k = 0; k < pairs; k++) {
            int pair = k;
            List<Object> row = new ArrayList<>(List.of(name(design ? comparison.design() : comparison.apart()), pair));
            values.forEach(list -> row.add(pair < list.size() ? list.get(pair) : Double.NaN));
            table.add(row.toArray());
        }
    }
}
