package org.orthant.studies.training;

import java.util.List;
import java.util.function.Function;

/** What is compared before and after training (T1 fig. S5 a, d). */
enum WeightQuantity {
    NEGATIVE_SHARE("negative-share", "share of negative weights"),
    DIFFERENCE("difference", "mean |w1 - w2|"),
    RELATIVE_DIFFERENCE("relative-difference", "mean |w1 - w2| / mean |w|"),
    UNIQUENESS("uniqueness", "uniqueness of modules");

    private final String id;
    private final String words;

    WeightQuantity(String id, String words) {
        this.id = id;
        this.words = words;
    }

    private double of(WeightReading reading) {
        return switch (this) {
            case NEGATIVE_SHARE -> reading.weights().negativeShare();
            case DIFFERENCE -> reading.weights().difference();
            case RELATIVE_DIFFERENCE -> reading.weights().relativeDifference();
            case UNIQUENESS -> reading.uniqueness();
        };
    }

    /** Id of its claim and figure. */
    String id() {
        return id;
    }

    /** What it is. */
    String words() {
        return words;
    }

    /** Its value in one state of each network. */
    double[] of(List<WeightsUnit> networks, Function<WeightsUnit, WeightReading> state) {
        return networks.stream().map(state).mapToDouble(this::of).toArray();
    }

    /** After against before. */
    PairedRow growth(List<WeightsUnit> networks) {
        return new PairedRow(of(networks, WeightsUnit::after), of(networks, WeightsUnit::before));
    }

    /** Two untrained initialisations: the baseline. */
    PairedRow redrawn(List<WeightsUnit> networks) {
        return new PairedRow(of(networks, WeightsUnit::redrawn), of(networks, WeightsUnit::before));
    }
}
