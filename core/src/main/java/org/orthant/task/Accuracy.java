package org.orthant.task;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.orthant.math.Sequence;

/**
 * Accuracy of a trial set at the last decision step. Ties between outputs go to the lowest index; a NaN among the
 * logits compared is a wrong answer.
 *
 * @param informative over trials that tell the target: in decisions those with coherence above 0, else all
 * @param zeroCoherence over the other trials, which must sit at chance; no trials in tasks without coherence
 * @param byType over informative trials of each trial type that occurs
 * @param psychometric over all trials, ascending in signed coherence; empty in tasks with one choice
 */
public record Accuracy(
        Scores informative,
        Scores zeroCoherence,
        SortedMap<String, Scores> byType,
        List<PsychometricPoint> psychometric) {

    /**
     * The two accuracies of a set of trials.
     *
     * @param choice argmax over the choice outputs alone equals the target; no trials in tasks with one choice
     * @param full argmax over all outputs equals the target
     */
    public record Scores(Share choice, Share full) {}

    /** Copies the collections. */
    public Accuracy {
        byType = Collections.unmodifiableSortedMap(new TreeMap<>(byType));
        psychometric = List.copyOf(psychometric);
    }

    /** Choice accuracy over informative trials, 0 to 1; NaN in tasks with one choice or without such trials. */
    public double choice() {
        return informative.choice().value();
    }

    /** Full accuracy over informative trials, 0 to 1; NaN without such trials. */
    public double full() {
        return informative.full().value();
    }

    /**
     * Measures accuracy.
     *
     * @param logits (T, B, O) read-outs of the trials, from their first step
     * @throws IllegalArgumentException if the shape is another one
     */
    public static Accuracy of(Trials trials, Sequence logits) {
        requireShape(trials, logits);
        return new Answers(trials, logits, trials.lastDecisionStep()).accuracy();
    }

    /**
     * As {@link #of}, from the logits of the last decision step alone.
     *
     * @param logits (1, B, O)
     * @throws IllegalArgumentException if the shape is another one
     */
    public static Accuracy atDecision(Trials trials, Sequence logits) {
        int outputs = trials.task().outputs().size();
        if (logits.steps() != 1 || logits.trials() != trials.count() || logits.channels() != outputs) {
            throw new IllegalArgumentException("expected logits of 1 step x " + trials.count() + " trials x " + outputs
                    + " outputs, got " + logits);
        }
        return new Answers(trials, logits, 0).accuracy();
    }

    private static void requireShape(Trials trials, Sequence logits) {
        int outputs = trials.task().outputs().size();
        if (logits.steps() != trials.steps() || logits.trials() != trials.count() || logits.channels() != outputs) {
            throw new IllegalArgumentException("expected logits of " + trials.steps() + " steps x " + trials.count()
                    + " trials x " + outputs + " outputs, got " + logits);
        }
    }

    /** The answers of every trial at the last decision step. */
    private static final class Answers {

        private final Trials trials;
        private final int decisionStep;
        private final List<Integer> choices;
        private final int[] choice;
        private final int[] full;

        Answers(Trials trials, Sequence logits, int decisionStep) {
            this.trials = trials;
            this.decisionStep = decisionStep;
            this.choices = trials.task().choiceOutputs();
            List<Integer> all = IntStream.range(0, logits.channels()).boxed().toList();
            this.choice = winners(logits, choices);
            this.full = winners(logits, all);
        }

        private int[] winners(Sequence logits, List<Integer> outputs) {
            return IntStream.range(0, trials.count())
                    .map(b -> argmax(logits, decisionStep, b, outputs))
                    .toArray();
        }

        /** The winning output, the lowest index of equal ones; -1 if a logit is NaN. */
        private static int argmax(Sequence logits, int step, int trial, List<Integer> outputs) {
            int best = outputs.getFirst();
            for (int o : outputs) {
                float value = logits.get(step, trial, o);
                if (Float.isNaN(value)) {
                    return -1;
                }
                best = value > logits.get(step, trial, best) ? o : best;
            }
            return best;
        }

        Accuracy accuracy() {
            int[] informative = trials.where(TrialCondition::informative);
            int[] others = trials.where(condition -> !condition.informative());
            SortedMap<String, Scores> byType = new TreeMap<>();
            for (int b : informative) {
                String type = trials.condition(b).type();
                byType.computeIfAbsent(
                        type,
                        t -> scores(
                                trials.where(c -> c.informative() && c.type().equals(t))));
            }
            return new Accuracy(scores(informative), scores(others), byType, psychometric());
        }

        private Scores scores(int[] chosen) {
            Share fullScore = share(chosen, b -> full[b] == trials.condition(b).target());
            Share choiceScore = choices.size() < 2
                    ? new Share(0, 0)
                    : share(chosen, b -> choice[b] == trials.condition(b).target());
            return new Scores(choiceScore, fullScore);
        }

        private static Share share(int[] chosen, IntPredicate hit) {
            return new Share((int) IntStream.of(chosen).filter(hit).count(), chosen.length);
        }

        private List<PsychometricPoint> psychometric() {
            if (choices.size() < 2) {
                return List.of();
            }
            int first = choices.getFirst();
            Map<Double, List<Integer>> byCoherence = IntStream.range(0, trials.count())
                    .boxed()
                    .collect(Collectors.groupingBy(this::signedCoherence, TreeMap::new, Collectors.toList()));
            return byCoherence.entrySet().stream()
                    .map(entry -> {
                        int[] chosen = entry.getValue().stream()
                                .mapToInt(Integer::intValue)
                                .toArray();
                        return new PsychometricPoint(entry.getKey(), share(chosen, b -> choice[b] == first));
                    })
                    .toList();
        }

        private double signedCoherence(int b) {
            TrialCondition condition = trials.condition(b);
            boolean first = condition.target() == choices.getFirst() || condition.coherence() == 0;
            return first ? condition.coherence() : -condition.coherence();
        }
    }
}
