package org.orthant.studies.function;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.orthant.community.Partition;
import org.orthant.function.NeuronSets;
import org.orthant.function.Role;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.math.Sequence;
import org.orthant.network.Ctrnn;
import org.orthant.network.OutputLesion;
import org.orthant.studies.activity.AnalysedNetwork;
import org.orthant.studies.activity.TrialActivity;
import org.orthant.studies.function.LesionReading.Condition;
import org.orthant.task.Accuracy;
import org.orthant.task.Share;
import org.orthant.task.Trials;

/**
 * Output lesions of a role's module with controls and competitors (SPEC section 7; T1 fig. 1, S1).
 *
 * <p>The read-out alone changes, so the states of the intact network at the last decision step serve every lesion.
 */
public final class LesionExperiment {

    private static final List<String> CONTROLS = List.of("random", "weight-matched", "sign subset");

    private final Ctrnn network;
    private final Sequence decisionStates;
    private final Trials trials;
    private final Partition partition;
    private final RandomStreams streams;
    private final AnalysisOptions options;

    /**
     * An experiment on one network.
     *
     * @param measuring the trials on which effects are measured
     * @param streams where random sets come from
     */
    public LesionExperiment(
            AnalysedNetwork analysed, TrialActivity measuring, RandomStreams streams, AnalysisOptions options) {
        this.network = analysed.network();
        this.decisionStates = measuring.decisionStates();
        this.trials = measuring.trials();
        this.partition = analysed.partition();
        this.streams = streams;
        this.options = options;
    }

    /**
     * What a role stands for in behaviour.
     *
     * @param number a small number that keeps the random sets of two roles apart
     * @param affectedType trial type whose answers the module is said to carry
     * @param sparedType the other trial type
     * @param output the output that the module is said to drive
     * @param rival the output that it is read against
     */
    public record Part(int number, String affectedType, String sparedType, int output, int rival) {}

    /** Lesions the module of {@code role}, or only measures the intact network if it has none. */
    public LesionReading run(Role role, Part part) {
        Condition intact = measure("intact", part, List.of(new int[0]), Double.NaN);
        if (!role.assigned()) {
            return new LesionReading(role, 0, intact, List.of());
        }
        int[] module = partition.members(role.module());
        List<Condition> conditions = new ArrayList<>();
        Condition lesioned = measure(LesionReading.MODULE, part, List.of(module), Double.NaN);
        conditions.add(lesioned);
        for (int k = 0; k < CONTROLS.size(); k++) {
            conditions.add(measure(CONTROLS.get(k), part, controls(k, module, part), lesioned.affected()));
        }
        int[] pool = partition.assigned();
        double[] preference = preference(part);
        conditions.add(measure("sign set", part, List.of(NeuronSets.positive(pool, preference)), lesioned.affected()));
        conditions.add(measure(
                LesionReading.TOP,
                part,
                List.of(NeuronSets.top(pool, module.length, preference)),
                lesioned.affected()));
        return new LesionReading(role, module.length, intact, conditions);
    }

    private List<int[]> controls(int kind, int[] module, Part part) {
        int[] pool = partition.assigned();
        int[] signSet = NeuronSets.positive(pool, preference(part));
        double[] weight = readoutStrength();
        NeuronSets.Target target = new NeuronSets.Target(
                IntStream.of(module).mapToDouble(i -> weight[i]).sum(), options.matchTolerance());
        RandomStreams draws = streams.derive(Purpose.LESION_CONTROL, (long) part.number() * CONTROLS.size() + kind);
        List<int[]> sets = new ArrayList<>();
        for (int k = 0; k < options.controlSets(); k++) {
            var random = draws.stream(Purpose.LESION_CONTROL, k);
            int[] set = switch (kind) {
                case 0 -> NeuronSets.random(pool, module.length, random);
                case 1 -> NeuronSets.matched(pool, module.length, weight, target, random);
                default -> NeuronSets.random(signSet, Math.min(module.length, signSet.length), random);
            };
            if (set.length > 0) {
                sets.add(set);
            }
        }
        return sets;
    }

    /** W_out[output] - W_out[rival] of each neuron. */
    private double[] preference(Part part) {
        var weights = network.readoutWeights();
        return IntStream.range(0, network.neurons())
                .mapToDouble(i -> weights.get(part.output(), i) - weights.get(part.rival(), i))
                .toArray();
    }

    /** |W_out| of each neuron, summed over outputs. */
    private double[] readoutStrength() {
        var weights = network.readoutWeights();
        return IntStream.range(0, network.neurons())
                .mapToDouble(i -> IntStream.range(0, network.outputs())
                        .mapToDouble(o -> Math.abs(weights.get(o, i)))
                        .sum())
                .toArray();
    }

    private Condition measure(String name, Part part, List<int[]> sets, double moduleAccuracy) {
        if (sets.isEmpty()) {
            return new Condition(name, 0, 0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        double[] sums = new double[4];
        int asHarmful = 0;
        for (int[] set : sets) {
            Accuracy accuracy = accuracyWithout(set);
            var affected = scores(accuracy, part.affectedType());
            var spared = scores(accuracy, part.sparedType());
            double[] values = {
                affected.choice().value(),
                spared.choice().value(),
                affected.full().value(),
                spared.full().value()
            };
            for (int v = 0; v < sums.length; v++) {
                sums[v] += values[v];
            }
            double deciding = Double.isNaN(values[0]) ? values[2] : values[0];
            asHarmful += deciding <= moduleAccuracy ? 1 : 0;
        }
        int n = sets.size();
        double share = Double.isNaN(moduleAccuracy) ? Double.NaN : (double) asHarmful / n;
        return new Condition(
                name, sets.getFirst().length, n, sums[0] / n, sums[1] / n, sums[2] / n, sums[3] / n, share);
    }

    private static Accuracy.Scores scores(Accuracy accuracy, String type) {
        Share none = new Share(0, 0);
        return accuracy.byType().getOrDefault(type, new Accuracy.Scores(none, none));
    }

    /** Accuracy with the output of {@code neurons} cut. */
    Accuracy accuracyWithout(int... neurons) {
        Ctrnn lesioned = OutputLesion.of(neurons).apply(network);
        return Accuracy.atDecision(trials, lesioned.readOut(decisionStates));
    }
}
