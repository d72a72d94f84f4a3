package org.orthant.task;

/**
 * A kind of trial of a {@link DescribedTask}.
 *
 * @param name such as {@code no-go}
 * @param answer the output that it asks for
 * @param weight how often it comes, beside the weights of the other kinds
 */
public record TrialType(String name, String answer, int weight) {

    /** Checks name and weight. */
    public TrialType {
        if (name.isBlank()) {
            throw new IllegalArgumentException("expected a name of a trial type, got '" + name + "'");
        }
        if (weight < 1) {
            throw new IllegalArgumentException("expected a weight of at least 1 for " + name + ", got " + weight);
        }
    }

    /** A kind of trial as frequent as the others. */
    public static TrialType of(String name, String answer) {
        return new TrialType(name, answer, 1);
    }
}
