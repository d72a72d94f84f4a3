package org.orthant.studies.own;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.network.Ctrnn;
import org.orthant.studies.Conclusion;
import org.orthant.studies.Reference;
import org.orthant.studies.StudyDescription;
import org.orthant.studies.Table;
import org.orthant.studies.modularity.ResolutionSweep;
import org.orthant.studies.report.ReportSection;
import org.orthant.task.Accuracy;
import org.orthant.task.Task;
import org.orthant.task.Trials;

/** One network of the user's, analysed as the studies analyse theirs. No verdicts: their rules need many networks. */
public final class OwnNetwork {

    private final Ctrnn network;
    private final Trials trials;
    private final Optional<ReferenceCheck> check;
    private final OwnOptions options;
    private final List<String> warnings;

    private OwnNetwork(
            Ctrnn network, Trials trials, Optional<ReferenceCheck> check, OwnOptions options, List<String> warnings) {
        this.warnings = List.copyOf(warnings);
        this.network = network;
        this.trials = trials;
        this.check = check;
        this.options = options;
    }

    /**
     * A network on trials of a task, all of one length.
     *
     * @param reference what it gives on a batch elsewhere, or null
     * @throws IllegalArgumentException if it has other numbers of inputs or outputs than the task
     */
    public static OwnNetwork onTask(Ctrnn network, Task task, @Nullable GivenBatch reference, OwnOptions options) {
        if (network.inputs() != task.inputs().size()
                || network.outputs() != task.outputs().size()) {
            throw new IllegalArgumentException("expected a network with "
                    + task.inputs().size() + " inputs and "
                    + task.outputs().size() + " outputs, as " + task.id() + " has, found " + network.inputs() + " and "
                    + network.outputs());
        }
        Trials trials = Trials.draw(
                task.atOneLength(), options.trials(), new RandomStreams(options.seed()), Purpose.ANALYSIS_TRIALS);
        return new OwnNetwork(network, trials, check(network, reference), options, List.of());
    }

    /**
     * A network on given inputs.
     *
     * @param reference what it gives on another batch elsewhere, or null: then the given one is looked at
     * @throws org.orthant.formats.InputException if the network does not fit the batch
     */
    public static OwnNetwork onInputs(
            Ctrnn network, GivenBatch batch, @Nullable GivenBatch reference, OwnOptions options) {
        batch.requireFits(network.inputs(), network.neurons(), network.outputs());
        Trials trials = new GivenTask(batch, network.outputs(), options.dt()).trials();
        return new OwnNetwork(
                network, trials, check(network, reference == null ? batch : reference), options, List.of());
    }

    /** The same analysis whose report begins with these warnings. */
    public OwnNetwork warned(List<String> first) {
        return new OwnNetwork(network, trials, check, options, first);
    }

    private static Optional<ReferenceCheck> check(Ctrnn network, @Nullable GivenBatch reference) {
        if (reference == null) {
            return Optional.empty();
        }
        reference.requireFits(network.inputs(), network.neurons(), network.outputs());
        return ReferenceCheck.of(network, reference);
    }

    /** What the report calls it. */
    public static StudyDescription description() {
        return new StudyDescription(
                "analyze",
                "Analysis of one network",
                "your own network",
                "Which modules has its activity, what do they do, and where do they come from? A description of one "
                        + "network: the rules of the studies need many, so there are no verdicts.",
                List.of(
                        Reference.TANNER_2023,
                        Reference.YANG_2020,
                        Reference.RUBINOV_2011,
                        Reference.BLONDEL_2008,
                        Reference.MANTEL_1967,
                        Reference.SUSSILLO_2013,
                        Reference.PHIPSON_2010));
    }

    /** The network beside what it gives elsewhere, if that was told. */
    public Optional<ReferenceCheck> reference() {
        return check;
    }

    /** All analyses. */
    public Conclusion conclude() {
        Subject subject = Subject.of(network, trials, options);
        List<Part> parts = new ArrayList<>();
        check.map(ReferenceCheck::part).ifPresent(parts::add);
        if (subject.analysed().diverged()) {
            parts.add(Part.leftOut(
                    "Activity", "The activity is not finite on these trials, so there is nothing to analyse."));
        } else {
            parts.add(behaviour(subject));
            parts.add(ModulesPart.of(
                    subject.states(),
                    subject.analysed().connectivity(),
                    subject.analysed().modules(),
                    ResolutionSweep.of(
                            subject.analysed().connectivity(),
                            subject.analysed().modules(),
                            options.search(),
                            subject.streams()),
                    options.search().test(subject.states(), options.nulls(), subject.streams())));
            parts.add(LesionPart.of(subject));
            parts.add(SimilarityPart.of(subject));
            parts.add(PointsPart.of(subject));
            parts.add(PortraitPart.of(subject));
        }
        return Gathered.of(summary(subject), warnings, parts, methods());
    }

    private String summary(Subject subject) {
        return "A network of " + network.neurons() + " neurons, " + network.inputs() + " inputs and "
                + network.outputs()
                + " outputs (alpha " + network.alpha() + ", "
                + network.activation().name().toLowerCase(Locale.ROOT) + ", leak "
                + network.leakPlacement().name().toLowerCase(Locale.ROOT) + ") on " + trials.count() + " trials: "
                + subject.analysed().modules().modules() + " modules, Q* "
                + Words.number(subject.analysed().modules().quality()) + ".";
    }

    private static Part behaviour(Subject subject) {
        boolean told = subject.trials().where(condition -> condition.informative()).length > 0;
        if (!told) {
            return Part.leftOut("Accuracy", "Left out: no targets were given.");
        }
        Accuracy accuracy = Accuracy.of(
                subject.trials(), subject.analysed().run().activity().logits());
        Table table = new Table("accuracy", "trial_type", "choice_accuracy", "full_accuracy", "trials");
        table.add(
                "all informative",
                accuracy.choice(),
                accuracy.full(),
                accuracy.informative().full().n());
        accuracy.byType()
                .forEach((type, scores) -> table.add(
                        type,
                        scores.choice().value(),
                        scores.full().value(),
                        scores.full().n()));
        return new Part(
                new ReportSection(
                        "Accuracy",
                        List.of("Share of right answers at the last step of the decision: "
                                + Words.number(accuracy.full()) + " over all outputs, "
                                + Words.number(accuracy.choice())
                                + " over the choices alone (a dash where there is one choice)."),
                        List.of()),
                List.of(table),
                Map.of(),
                accuracy.full() < 0.75
                        ? List.of("Accuracy is " + Words.number(accuracy.full())
                                + ": is this the task that the network was trained on, with inputs and outputs in this "
                                + "order?")
                        : List.of());
    }

    private String methods() {
        return (trials.task().id().equals("given")
                        ? "The network ran on the " + trials.count() + " given trials"
                        : "The network ran on " + trials.count() + " trials of "
                                + trials.task().id() + " at dt " + trials.task().dt() + " ms")
                + " from a zero state. Functional connectivity is Pearson correlation over all steps of all trials; "
                + "modules are the best of " + options.restarts()
                + " restarts of Louvain on Q* (Rubinov and Sporns 2011), gamma "
                + options.gamma()
                + ", diagonal 0. The null shifts trials per neuron after the mean over trials is taken "
                + "away (" + options.nullDraws() + " draws, mean of " + options.nullRestarts()
                + " restarts). Lesions set output weights to 0, beside " + options.controlSets()
                + " random sets. Similarities are cosines of rows; Mantel tests and induced Q* use "
                + options.permutations() + " permutations. Fixed points are sought from " + options.starts()
                + " starts; the phase portrait has " + options.gridSide() + " x " + options.gridSide()
                + " points. Seed " + options.seed() + ".";
    }
}
