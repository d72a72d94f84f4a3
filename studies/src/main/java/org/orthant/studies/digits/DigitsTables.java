package org.orthant.studies.digits;

import java.util.List;
import org.orthant.math.Matrix;
import org.orthant.studies.Table;
import org.orthant.studies.UnitResults;
import org.orthant.studies.digits.DigitsUnit.Reading;
import org.orthant.studies.modularity.NullReading;

/** The tables of {@code digits}. */
final class DigitsTables {

    private final DigitsOptions.Analysis options;
    private final Table networks = new Table(
            "networks",
            "network",
            "state",
            "test_accuracy",
            "final_loss_nats",
            "ari_same_digit",
            "ari_different_digits",
            "ari_difference",
            "p_label_permutation",
            "smallest_possible_p",
            "paper_t",
            "paper_df",
            "paper_p",
            "paper_cohens_d",
            "closest_digits",
            "closest_ari",
            "rank_of_4_and_9",
            "fewest_common_units");
    private final Table sets = new Table("sets", "network", "state", "digit", "set", "modules", "q", "silent_units");
    private final Table digits = new Table("digit_pairs", "network", "state", "digit", "other_digit", "mean_ari");
    private final Table nulls = new Table(
            "nulls", "network", "state", "digit", "draws", "observed_q", "null_mean_q", "null_sd_q", "z", "p");

    private DigitsTables(DigitsOptions.Analysis options) {
        this.options = options;
    }

    static List<Table> of(DigitsOptions.Analysis options, List<DigitsUnit> units, UnitResults stored) {
        DigitsTables tables = new DigitsTables(options);
        for (int k = 0; k < units.size(); k++) {
            tables.add(k, "trained", units.get(k).trained(), units.get(k).loss(), stored.array(k, "ari"));
            tables.add(k, "untrained", units.get(k).untrained(), Double.NaN, stored.array(k, "ari-untrained"));
        }
        return List.of(tables.networks, tables.sets, tables.digits, tables.nulls);
    }

    private void add(int network, String state, Reading reading, double loss, Matrix ari) {
        Contrast c = reading.contrast();
        networks.add(
                network,
                state,
                reading.testAccuracy(),
                loss,
                c.same(),
                c.different(),
                c.same() - c.different(),
                c.p(),
                c.smallestP(),
                c.t(),
                c.df(),
                c.pairsP(),
                c.pairsD(),
                reading.closest().first() + "-" + reading.closest().second(),
                reading.closest().ari(),
                reading.rank49(),
                c.fewestNodes());
        int count = options.sets();
        for (int k = 0; k < reading.modules().size(); k++) {
            sets.add(
                    network,
                    state,
                    k / count,
                    k % count,
                    reading.modules().get(k),
                    reading.quality().get(k),
                    reading.silent().get(k));
        }
        int classes = ari.rows() / count;
        Matrix byDigit = Contrast.byDigit(ari, DigitsNetwork.digits(classes, count), classes);
        for (int i = 0; i < classes; i++) {
            for (int j = i; j < classes; j++) {
                digits.add(network, state, i, j, byDigit.get(i, j));
            }
        }
        for (int d = 0; d < reading.nulls().size(); d++) {
            NullReading n = reading.nulls().get(d);
            nulls.add(network, state, d, n.n(), n.observed(), n.mean(), n.sd(), n.z(), n.p());
        }
    }
}
