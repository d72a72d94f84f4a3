package org.orthant.studies.training;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What is compared before and after training (T1 fig. S5 a, d). */
enum WeightQuantity {
    NEGATIVE_SHARE(
            "negative-share",
            "share of negative weights",
            reading -> reading.weights().negativeShare()),
    DIFFERENCE("difference", "mean |w1 - w2|", reading -> reading.weights().difference()),
    RELATIVE_DIFFERENCE(
            "relative-difference",
            "mean |w1 - w2| / mean |w|",
            reading -> reading.weights().relativeDifference()),
    UNIQUENESS("uniqueness", "uniqueness of modules", WeightReading::uniqueness);

    private final String id;
    private final String words;
    private final ToDoubleFunction<WeightReading> value;

    WeightQuantity(String id, String words, ToDoubleFunction<WeightReading> value) {
        this.id = id;
        this.words = words;
        this.value = value;
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
        return networks.stream().map(state).mapToDouble(value).toArray();
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
