package org.orthant.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.orthant.network.Ctrnn;

/** One training from an initial network to a result. */
final class Training {

    private final TrainingOptions options;
    private final BatchSource batches;
    private final Sweep sweep;
    private final Adam adam;
    private final List<Double> losses = new ArrayList<>();
    private final List<Evaluation> evaluations = new ArrayList<>();
    private final SortedMap<Integer, Ctrnn> checkpoints = new TreeMap<>();
    private Ctrnn network;

    Training(TrainingOptions options, Ctrnn initial, BatchSource batches) {
        this.options = options;
        this.batches = batches;
        sweep = new Sweep(initial, options.sequenceLength(), options.batch());
        adam = new Adam(options.adam(), initial);
        network = initial;
    }

    TrainingResult run(@Nullable Evaluator evaluator) {
        boolean met = false;
        keepCheckpoint();
        while (!met && losses.size() < options.steps()) {
            step();
            keepCheckpoint();
            met = meetsCriterion(evaluator);
        }
        return new TrainingResult(
                network,
                List.copyOf(losses),
                List.copyOf(evaluations),
                met,
                Collections.unmodifiableSortedMap(checkpoints));
    }

    private void step() {
        losses.add(sweep.run(network, batches.next()));
        Double norm = options.maximumGradientNorm();
        if (norm != null) {
            sweep.gradient().clip(norm);
        }
        network = adam.step(network, sweep.gradient());
    }

    private void keepCheckpoint() {
        if (options.checkpoints().contains(losses.size())) {
            checkpoints.put(losses.size(), network);
        }
    }

    /** Evaluates where it is time to; whether the last evaluations all met the criterion. */
    private boolean meetsCriterion(@Nullable Evaluator evaluator) {
        EarlyStopping stopping = options.earlyStopping();
        if (stopping == null || evaluator == null || losses.size() % stopping.interval() != 0) {
            return false;
        }
        evaluations.add(evaluator.evaluate(network, losses.size()));
        int from = evaluations.size() - stopping.consecutive();
        return from >= 0
                && evaluations.subList(from, evaluations.size()).stream().allMatch(Evaluation::meetsCriterion);
    }
}
