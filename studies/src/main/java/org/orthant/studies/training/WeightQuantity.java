package org.orthant.studies.training;

import java.util.List;
import java.util.function.Function;

/** What is compared before and after training (T1 fig. S5 a, d). */
enum WeightQuantity {
    NEGATIVE_SHARE(
            "negative-share",
            "share of negative weights",
            "Half of the initial weights are negative; the paper's initialisation, its choice of columns or a longer "
                    + "training may differ."),
    DIFFERENCE(
            "difference",
            "mean |w1 - w2|",
            "Weights grow as a whole, and their differences with them: the relative difference stands beside it."),
    RELATIVE_DIFFERENCE(
            "relative-difference",
            "mean |w1 - w2| / mean |w|",
            "Where the weights of both stimuli grow alike the ratio falls although the difference grows; the paper's text "
                    + "does not say whether its difference is divided."),
    UNIQUENESS(
            "uniqueness",
            "uniqueness of modules",
            "Modules are those of projected noise; the paper may have taken the task's own inputs or all columns.");

    private final String id;
    private final String words;
    private final String doubt;

    WeightQuantity(String id, String words, String doubt) {
        this.id = id;
        this.words = words;
        this.doubt = doubt;
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

    /** What might differ from the paper, or must be read beside it. */
    String doubt() {
        return doubt;
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
