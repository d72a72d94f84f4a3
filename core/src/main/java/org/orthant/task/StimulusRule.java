package org.orthant.task;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What some inputs of a {@link DescribedTask} show in some periods. Where rules meet, their values add up. */
public sealed interface StimulusRule {

    /** The periods in which it shows something. */
    List<String> periods();

    /** The inputs that it may change. */
    List<String> inputs();

    /** The trial types that it names. */
    List<String> types();

    /** Whether it tells trial types apart. */
    default boolean isSignal() {
        return true;
    }

    /** The inputs hold {@code value} whatever the trial, such as a fixation cue. */
    record Constant(List<String> inputs, List<String> periods, double value) implements StimulusRule {

        /** Checks the value. */
        public Constant {
            inputs = List.copyOf(inputs);
            periods = List.copyOf(periods);
            requireFinite("value", value);
        }

        @Override
        public List<String> types() {
            return List.of();
        }

        @Override
        public boolean isSignal() {
            return false;
        }
    }

    /**
     * The input that belongs to the trial's type holds {@code value}, the others 0.
     *
     * @param shown the input by trial type; a type that is not there shows nothing
     */
    record Shown(List<String> periods, Map<String, String> shown, double value) implements StimulusRule {

        /** Checks the value. */
        public Shown {
            periods = List.copyOf(periods);
            shown = Collections.unmodifiableMap(new TreeMap<>(shown));
            requireFinite("value", value);
        }

        @Override
        public List<String> inputs() {
            return shown.values().stream().distinct().toList();
        }

        @Override
        public List<String> types() {
            return List.copyOf(shown.keySet());
        }
    }

    /**
     * The inputs hold a value that belongs to the trial's type, such as the frequency of a flutter.
     *
     * @param values by trial type; 0 for a type that is not there
     */
    record Level(List<String> inputs, List<String> periods, Map<String, Double> values) implements StimulusRule {

        /** Checks the values. */
        public Level {
            inputs = List.copyOf(inputs);
            periods = List.copyOf(periods);
            values = Collections.unmodifiableMap(new TreeMap<>(values));
            values.forEach((type, value) -> requireFinite("value of " + type, value));
        }

        @Override
        public List<String> types() {
            return List.copyOf(values.keySet());
        }
    }

    /**
     * Evidence for one of K inputs, which stand on a circle at theta_k = 2 pi k / K (Britten et al. 1992 for two): input
     * k holds base + cos(theta_k - theta_g) amplitude c / 100, where g is the input that belongs to the trial's type and
     * the coherence c is uniform over {@code coherences}. For a type that is not there g is uniform: the evidence is a
     * distractor.
     *
     * @param toward g by trial type
     * @param coherences percent, 0 to 100
     * @param base value without evidence
     * @param amplitude what full coherence adds
     */
    record Evidence(
            List<String> inputs,
            List<String> periods,
            Map<String, String> toward,
            List<Double> coherences,
            double base,
            double amplitude)
            implements StimulusRule {

        /** Checks ranges, and that there are two inputs to choose from. */
        public Evidence {
            inputs = List.copyOf(inputs);
            periods = List.copyOf(periods);
            toward = Collections.unmodifiableMap(new TreeMap<>(toward));
            coherences = List.copyOf(coherences);
            requireFinite("base", base);
            requireFinite("amplitude", amplitude);
            if (inputs.size() < 2) {
                throw new IllegalArgumentException("expected evidence on at least 2 inputs, got " + inputs);
            }
            if (!inputs.containsAll(toward.values())) {
                throw new IllegalArgumentException("expected evidence toward one of " + inputs + ", got " + toward);
            }
            if (coherences.isEmpty() || !coherences.stream().allMatch(c -> c >= 0 && c <= 100)) {
                throw new IllegalArgumentException("expected coherences from 0 to 100 percent, got " + coherences);
            }
        }

        @Override
        public List<String> types() {
            return List.copyOf(toward.keySet());
        }

        /** What input {@code k} holds if the evidence is for input {@code favoured}. */
        double value(int k, int favoured, double coherence) {
            double angle = 2 * Math.PI * (k - favoured) / inputs.size();
            return base + StrictMath.cos(angle) * coherence * amplitude / 100;
        }
    }

    private static void requireFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("expected a finite " + name + ", got " + value);
        }
    }
}
