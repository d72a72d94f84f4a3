package org.orthant.studies.own;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orthant.math.Sequence;
import org.orthant.network.Activity;
import org.orthant.network.Ctrnn;
import org.orthant.studies.Table;
import org.orthant.studies.report.ReportSection;

/**
 * The network here against the same network elsewhere, on one batch.
 *
 * @param outputs largest absolute difference of outputs; NaN if none were given
 * @param states likewise of states
 * @param largest largest absolute value of what was given
 */
public record ReferenceCheck(double outputs, double states, double largest) {

    /** Beyond this share of the largest value, the two are not the same network. */
    private static final double ROUNDING = 1e-4;

    /** Runs the network on the batch's inputs; empty if the batch holds nothing to compare. */
    static Optional<ReferenceCheck> of(Ctrnn network, GivenBatch batch) {
        if (batch.outputs() == null && batch.states() == null) {
            return Optional.empty();
        }
        Activity here = network.run(batch.inputs());
        return Optional.of(new ReferenceCheck(
                difference(here.logits(), batch.outputs()),
                difference(here.states(), batch.states()),
                Math.max(largest(batch.outputs()), largest(batch.states()))));
    }

    private static double difference(Sequence here, @Nullable Sequence there) {
        if (there == null) {
            return Double.NaN;
        }
        double largest = 0;
        for (int k = 0; k < here.array().length; k++) {
            double difference = Math.abs((double) here.array()[k] - there.array()[k]);
            largest = difference <= largest ? largest : difference; // a difference of NaN stays
        }
        return largest;
    }

    private static double largest(@Nullable Sequence block) {
        double largest = 0;
        if (block != null) {
            for (float value : block.array()) {
                largest = Math.max(largest, Math.abs(value));
            }
        }
        return largest;
    }

    /** Whether differences are no more than rounding. */
    public boolean agrees() {
        double bound = ROUNDING * largest;
        return (Double.isNaN(outputs) || outputs <= bound) && (Double.isNaN(states) || states <= bound);
    }

    /** In a sentence. */
    public String words() {
        return "Largest difference from the reference"
                + (Double.isNaN(outputs) ? "" : ", outputs: " + Words.small(outputs))
                + (Double.isNaN(states) ? "" : ", states: " + Words.small(states))
                + " (largest value " + Words.small(largest) + ").";
    }

    Part part() {
        return new Part(
                new ReportSection("Does it run as it does elsewhere?", List.of(words()), List.of()),
                List.of(new Table(
                                "reference", "largest_difference_outputs", "largest_difference_states", "largest_value")
                        .add(outputs, states, largest)),
                Map.of(),
                agrees()
                        ? List.of()
                        : List.of(
                                "The network does not run here as it did elsewhere, so nothing below is of that network: "
                                        + "check step (alpha), activation, place of the leak and names of the weights. "
                                        + words()));
    }
}
