package org.orthant.studies.training;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.orthant.studies.Require;
import org.orthant.studies.StudyOptions;
import org.orthant.studies.population.DecisionTask;
import org.orthant.studies.population.NetworkOptions;
import org.orthant.studies.population.NetworkRecipe;
import org.orthant.studies.population.PopulationTraining;

/**
 * Options of {@code recurrent-size}.
 *
 * <p>Sizes are compared twice. At <em>equal steps</em> every network has taken {@code training.steps} steps of the
 * optimiser. At <em>equal updates x size</em> the number of steps, each of which updates all parameters, times N, the
 * number of neurons, is the same for all sizes: that of the network with {@code network.neurons} neurons after
 * {@code training.steps} steps. A network of N neurons takes {@code training.steps * network.neurons / N} steps for it,
 * N = 3 for instance 66,667 where N = 100 takes 2,000 and N = 200 takes 1,000, but never more than {@code mostSteps}.
 *
 * @param seed of the run
 * @param units number of networks of all sizes together; unit k is network k / S of size k mod S, S the number of sizes
 * @param task perceptual decision-making
 * @param network dynamics; its number of neurons is that of the reference for equal updates x size
 * @param training to the last step, without early stopping
 * @param sizes N, ascending, at least two
 * @param mostSteps cap on the steps of a small network; a cap that binds is reported
 * @param trials with coherence above 0, on which accuracy is measured
 * @param curvePoints points of each accuracy curve after step 0
 */
public record RecurrentSizeOptions(
        long seed,
        int units,
        DecisionTask task,
        NetworkOptions network,
        PopulationTraining training,
        List<Integer> sizes,
        int mostSteps,
        int trials,
        int curvePoints)
        implements StudyOptions {

    private static final List<Integer> SIZES = List.of(3, 5, 10, 25, 50, 100, 200);
    private static final int NETWORKS = 20;

    /** Checks ranges and what concerns more than one part. */
    public RecurrentSizeOptions {
        sizes = List.copyOf(sizes);
        Require.atLeast("units", units, 1);
        Require.atLeast("trials", trials, 10);
        Require.atLeast("curvePoints", curvePoints, 1);
        Require.atLeast("mostSteps", mostSteps, training.steps());
        if (sizes.size() < 2) {
            throw new IllegalArgumentException("expected at least two sizes, got " + sizes);
        }
        for (int k = 0; k < sizes.size(); k++) {
            if (sizes.get(k) < (k == 0 ? 1 : sizes.get(k - 1) + 1)) {
                throw new IllegalArgumentException("expected ascending sizes of at least 1 neuron, got " + sizes);
            }
        }
        network.forTask(task.task());
        training.requireTrialFits(task.task());
        training.requireNoStopping();
    }

    /** N = 3, 5, 10, 25, 50, 100, 200 with 20 networks each, 2,000 steps, N = 100 as reference. */
    public static RecurrentSizeOptions defaults() {
        return new RecurrentSizeOptions(
                1,
                NETWORKS * SIZES.size(),
                DecisionTask.defaults(),
                NetworkOptions.defaults(),
                PopulationTraining.decisionToTheEnd(),
                SIZES,
                70_000,
                500,
                20);
    }

    /** N of unit {@code index}. */
    int size(int index) {
        return sizes.get(index % sizes.size());
    }

    /** Updates x size at which networks are compared. */
    long updatesTimesSize() {
        return (long) training.steps() * network.neurons();
    }

    /** Steps after which a network of {@code size} neurons has reached equal updates x size, without the cap. */
    long uncappedSteps(int size) {
        return Math.ceilDiv(updatesTimesSize(), (long) size);
    }

    /** Steps of each point of the curve over steps, the first 0. */
    List<Integer> stepPoints() {
        return points(training.steps());
    }

    /** Steps of each point of the curve over updates x size, the first 0. */
    List<Integer> updatePoints(int size) {
        return points(Math.min(uncappedSteps(size), mostSteps));
    }

    private List<Integer> points(long last) {
        return IntStream.rangeClosed(0, curvePoints)
                .mapToObj(k -> (int) (k * last / curvePoints))
                .toList();
    }

    /** All steps at which the accuracy of a network of {@code size} neurons is measured. */
    List<Integer> checkpoints(int size) {
        SortedSet<Integer> all = new TreeSet<>(stepPoints());
        all.addAll(updatePoints(size));
        return List.copyOf(all);
    }

    /** The recipe of unit {@code index}: trained until both comparisons are reached. */
    NetworkRecipe recipe(int index) {
        int size = size(index);
        int steps = checkpoints(size).getLast();
        NetworkOptions sized = new NetworkOptions(size, network.tau(), network.activation(), network.leakPlacement());
        PopulationTraining longer = new PopulationTraining(
                steps,
                training.batch(),
                training.sequenceLength(),
                training.learningRate(),
                training.clipNorm(),
                training.streams(),
                training.stopping());
        return new NetworkRecipe(task.task(), sized, longer, seed, index / sizes.size());
    }
}
