package org.orthant.task;

import java.util.Collections;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * How long a period of a trial lasts, in milliseconds: fixed, or drawn for each trial as a multiple of the step
 * {@code dt}. A duration of 0 ms has no steps.
 */
public sealed interface Duration {

    /** A fixed duration. */
    static Duration fixed(int ms) {
        return new Fixed(ms);
    }

    /** One duration, in steps of {@code dt} ms; a fixed duration uses nothing of {@code random}. */
    int drawSteps(UniformRandomProvider random, int dt);

    /** The shortest duration that can be drawn, ms. */
    int shortest();

    /** The longest duration that can be drawn, ms. */
    int longest();

    /** The median duration, ms, a multiple of the step {@code dt}; the lower one of two. */
    int median(int dt);

    /** The named durations or bounds, ms: all of them must be multiples of the step. */
    List<Integer> bounds();

    /**
     * Checks that every bound is a multiple of {@code dt}.
     *
     * @throws IllegalArgumentException with the values otherwise
     */
    default void requireMultiplesOf(int dt) {
        for (int ms : bounds()) {
            if (ms % dt != 0) {
                throw new IllegalArgumentException(
                        "expected durations that are multiples of dt = " + dt + " ms, got " + ms + " ms in " + this);
            }
        }
    }

    /** Always {@code ms} milliseconds. */
    record Fixed(int ms) implements Duration {
        /** Checks that the duration is not negative. */
        public Fixed {
            requireRange(ms, ms);
        }

        @Override
        public int drawSteps(UniformRandomProvider random, int dt) {
            return ms / dt;
        }

        @Override
        public int median(int dt) {
            return ms;
        }

        @Override
        public int shortest() {
            return ms;
        }

        @Override
        public int longest() {
            return ms;
        }

        @Override
        public List<Integer> bounds() {
            return List.of(ms);
        }
    }

    /** Uniform over the multiples of the step from {@code shortest} to {@code longest} ms, both included. */
    record Uniform(int shortest, int longest) implements Duration {
        /** Checks that 0 &lt;= shortest &lt;= longest. */
        public Uniform {
            requireRange(shortest, longest);
        }

        @Override
        public int drawSteps(UniformRandomProvider random, int dt) {
            return shortest / dt + random.nextInt((longest - shortest) / dt + 1);
        }

        @Override
        public int median(int dt) {
            return (shortest / dt + longest / dt) / 2 * dt;
        }

        @Override
        public List<Integer> bounds() {
            return List.of(shortest, longest);
        }
    }

    /** One of {@code values} (ms), each equally likely. */
    record Choice(List<Integer> values) implements Duration {
        /** Copies the values and checks that there is one and that none is negative. */
        public Choice {
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("expected at least one duration to choose from, got none");
            }
            requireRange(Collections.min(values), Collections.max(values));
        }

        @Override
        public int drawSteps(UniformRandomProvider random, int dt) {
            return values.get(random.nextInt(values.size())) / dt;
        }

        @Override
        public int median(int dt) {
            return values.stream().sorted().toList().get((values.size() - 1) / 2);
        }

        @Override
        public int shortest() {
            return Collections.min(values);
        }

        @Override
        public int longest() {
            return Collections.max(values);
        }

        @Override
        public List<Integer> bounds() {
            return values;
        }
    }

    /**
     * Exponential with scale {@code mean} ms, conditioned on lying between {@code shortest} and {@code longest} ms, by
     * inversion of the conditional distribution, then rounded down to a multiple of the step (the distribution of
     * NeuroGym's {@code TruncExp}; the mean of the conditioned variable differs from {@code mean}).
     */
    record TruncatedExponential(double mean, int shortest, int longest) implements Duration {
        /** Checks that the mean is positive and 0 &lt;= shortest &lt;= longest. */
        public TruncatedExponential {
            if (!(mean > 0 && mean < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("expected a positive mean duration in ms, got " + mean);
            }
            requireRange(shortest, longest);
        }

        @Override
        public int drawSteps(UniformRandomProvider random, int dt) {
            return steps(random.nextDouble(), dt);
        }

        @Override
        public int median(int dt) {
            return steps(0.5, dt) * dt;
        }

        /** The duration below which a share {@code below} of all lies, in whole steps. */
        private int steps(double below, int dt) {
            double mass = -StrictMath.expm1(-(longest - shortest) / mean);
            double ms = shortest - mean * StrictMath.log1p(-below * mass);
            return (int) Math.min(ms, longest) / dt;
        }

        @Override
        public List<Integer> bounds() {
            return List.of(shortest, longest);
        }
    }

    private static void requireRange(int shortest, int longest) {
        if (shortest < 0 || longest < shortest) {
            throw new IllegalArgumentException(
                    "expected 0 <= shortest <= longest duration in ms, got " + shortest + " and " + longest);
        }
    }
}
