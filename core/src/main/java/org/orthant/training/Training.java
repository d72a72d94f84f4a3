package org.orthant.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.orthant.math.FloatMatrix;
import org.orthant.network.Ctrnn;
import org.orthant.network.Linear;

/**
 * One training from an initial network to a result. The steps write to a working copy of the network; whoever gets a
 * network gets a copy of that.
 */
final class Training {

    private final TrainingOptions options;
    private final BatchSource batches;
    private final Sweep sweep;
    private final Adam adam;
    private final List<Double> losses = new ArrayList<>();
    private final List<Evaluation> evaluations = new ArrayList<>();
    private final SortedMap<Integer, Ctrnn> checkpoints = new TreeMap<>();
    private final Ctrnn working;

    Training(TrainingOptions options, Ctrnn initial, BatchSource batches) {
        this.options = options;
        this.batches = batches;
        sweep = new Sweep(initial, options.sequenceLength(), options.batch());
        working = copy(initial);
        adam = new Adam(options.adam(), working.namedWeights().values());
    }

    private static Ctrnn copy(Ctrnn network) {
        return new Ctrnn(network.dynamics(), copy(network.input()), copy(network.recurrent()), copy(network.readout()));
    }

    private static Linear copy(Linear layer) {
        return new Linear(copy(layer.weights()), copy(layer.bias()));
    }

    private static FloatMatrix copy(FloatMatrix matrix) {
        return FloatMatrix.of(matrix.rows(), matrix.columns(), matrix.array());
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
                copy(working),
                List.copyOf(losses),
                List.copyOf(evaluations),
                met,
                Collections.unmodifiableSortedMap(checkpoints));
    }

    private void step() {
        losses.add(sweep.run(working, batches.next()));
        Double norm = options.maximumGradientNorm();
        if (norm != null) {
            sweep.gradient().clip(norm);
        }
        adam.step(sweep.gradient().arrays());
    }

    private void keepCheckpoint() {
        if (options.checkpoints().contains(losses.size())) {
            checkpoints.put(losses.size(), copy(working));
        }
    }

    /** Evaluates where it is time to; whether the last evaluations all met the criterion. */
    private boolean meetsCriterion(@Nullable Evaluator evaluator) {
        EarlyStopping stopping = options.earlyStopping();
        if (stopping == null || evaluator == null || losses.size() % stopping.interval() != 0) {
            return false;
        }
        evaluations.add(evaluator.evaluate(copy(working), losses.size()));
        int from = evaluations.size() - stopping.consecutive();
        return from >= 0
                && evaluations.subList(from, evaluations.size()).stream().allMatch(Evaluation::meetsCriterion);
    }
}
