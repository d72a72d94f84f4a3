package org.orthant.studies.brain;

import java.util.List;
import org.orthant.stats.Interval;
import org.orthant.studies.Table;
import org.orthant.studies.modularity.NullReading;

/** Tables of readings: a row per brain and set of sources, and a row per null. */
final class BrainTables {

    private final Table relations = new Table(
            "relations",
            "brain",
            "sources",
            "number_of_sources",
            "sources_that_reach_a_target",
            "targets_with_input_and_function",
            "targets_without_input",
            "modules",
            "singletons",
            "best_q_of_similarity",
            "r",
            "r_low_95",
            "r_high_95",
            "mantel_p",
            "permutations",
            "r_given_distance",
            "r_given_distance_low_95",
            "r_given_distance_high_95",
            "r_of_proximity",
            "r_less_that_of_proximity",
            "difference_low_95",
            "difference_high_95");
    private final Table nulls = new Table(
            "nulls",
            "brain",
            "sources",
            "null",
            "decisive",
            "induced_q",
            "share_of_best_q",
            "draws",
            "null_mean_q",
            "null_sd_q",
            "z",
            "z_low_95",
            "z_high_95",
            "p",
            "share_of_near_joins_kept",
            "reason_for_none");
    private final Table dropped = new Table("dropped", "brain", "sources", "target", "why");

    /** The tables of all readings. */
    static List<Table> of(List<String> brains, List<List<SetReading>> readings) {
        BrainTables tables = new BrainTables();
        for (int k = 0; k < brains.size(); k++) {
            for (SetReading reading : readings.get(k)) {
                tables.add(brains.get(k), reading);
            }
        }
        return List.of(tables.relations, tables.nulls, tables.dropped);
    }

    private void add(String brain, SetReading reading) {
        SetReading.Relation relation = reading.relation();
        Interval given = relation.givenDistance();
        Interval beyond = relation.beyond();
        relations.add(
                brain,
                reading.set(),
                reading.sources(),
                reading.active(),
                reading.nodes(),
                reading.withoutInput().size(),
                reading.modules().modules(),
                reading.modules().singletons(),
                reading.modules().quality(),
                relation.r().mean(),
                relation.r().low(),
                relation.r().high(),
                relation.mantelP(),
                relation.mantelDraws(),
                given.mean(),
                given.low(),
                given.high(),
                relation.proximity().mean(),
                beyond.mean(),
                beyond.low(),
                beyond.high());
        SetReading.Induced induced = reading.induced();
        add(brain, reading, "label permutation", induced.permuted(), Double.NaN);
        add(brain, reading, "spatial", induced.spatial(), induced.kept());
        add(brain, reading, "spatial, label numbers", induced.ordinal(), Double.NaN);
        add(brain, reading, "spin", induced.spin(), Double.NaN);
        add(brain, reading, "spatial, modules of distance alone", induced.proximity(), Double.NaN);
        reading.withoutInput().forEach(name -> dropped.add(brain, reading.set(), name, "no input from these sources"));
        reading.withoutFunction()
                .forEach(name -> dropped.add(brain, reading.set(), name, "no functional connectivity"));
    }

    private void add(String brain, SetReading reading, String name, NullDraws draws, double kept) {
        NullReading r = draws.reading();
        boolean decisive = r.kind().decisive() && reading.deciding().equals(draws);
        nulls.add(
                brain,
                reading.set(),
                name,
                decisive ? "yes" : "no",
                r.observed(),
                r.observed() / reading.induced().best(),
                r.n(),
                r.mean(),
                r.sd(),
                r.z(),
                draws.low(),
                draws.high(),
                r.p(),
                kept,
                r.reason());
    }
}
