package org.orthant.studies.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Matrix;
import org.orthant.studies.Conclusion;
import org.orthant.studies.Scorecard;
import org.orthant.studies.UnitResults;
import org.orthant.studies.activity.TrainingWords;
import org.orthant.studies.figure.Figure;
import org.orthant.studies.images.ImageSource;
import org.orthant.studies.modularity.ModularityWords;
import org.orthant.studies.report.ReportSection;

/** Reduces the networks of {@code training} to tables, figures, scorecard and words. */
final class AcrossTrainingConclusion {

    private final ModulesAcrossTrainingOptions options;
    private final UnitResults units;
    private final List<AcrossTrainingUnit> all;
    private final List<Integer> finite;

    AcrossTrainingConclusion(ModulesAcrossTrainingOptions options, UnitResults units) {
        this.options = options;
        this.units = units;
        this.all = IntStream.range(0, units.size())
                .mapToObj(k -> units.record(k, AcrossTrainingUnit.class))
                .toList();
        this.finite = IntStream.range(0, all.size())
                .filter(k -> all.get(k).isFinite())
                .boxed()
                .toList();
    }

    Conclusion conclude() {
        Scorecard scorecard = new AcrossTrainingClaims(options, all).scorecard();
        Map<String, Matrix> arrays = new TreeMap<>();
        if (!finite.isEmpty()) {
            arrays.put("quality-mean", CourseFigures.meanQuality(units, finite, "q"));
            arrays.put("quality-permuted-mean", CourseFigures.meanQuality(units, finite, "q-permuted"));
        }
        arrays.put("stability", perNetwork(unit -> unit.trained().stability()));
        arrays.put("stability-permuted", perNetwork(unit -> unit.permuted().stability()));
        arrays.put("choice-accuracy", perNetwork(unit -> unit.trained().choiceAccuracy()));
        arrays.put("weight-change", perNetwork(AcrossTrainingUnit::weightChange));
        return new Conclusion(
                scorecard.summary() + TrainingWords.counted("networks", finite.size(), all.size()),
                warnings(),
                scorecard,
                AcrossTrainingTables.of(options, all),
                arrays,
                finite.isEmpty() ? List.of() : sections(),
                methods());
    }

    /** A row for each network, a column for each checkpoint. */
    private DoubleMatrix perNetwork(Function<AcrossTrainingUnit, List<Double>> values) {
        double[] rows = all.stream()
                .flatMap(unit -> values.apply(unit).stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
        return DoubleMatrix.adopt(all.size(), options.checkpoints().size(), rows);
    }

    private List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        warnings.add(TrainingWords.alphaWarning(
                options.network().alpha(options.task().task())));
        warnings.addAll(TrainingWords.populationWarnings(all.size(), all.size() - finite.size()));
        warnings.addAll(feedForwardWarnings());
        long few = all.stream()
                .filter(unit ->
                        Math.min(unit.trained().fewestCommon(), unit.permuted().fewestCommon())
                                < AcrossTrainingStatistics.FEWEST_NEURONS)
                .count();
        if (few > 0) {
            warnings.add("In " + few + " of " + all.size() + " networks two checkpoints share fewer than "
                    + AcrossTrainingStatistics.FEWEST_NEURONS + " active neurons: they are not in the verdicts on "
                    + "stability and pace.");
        }
        ModularityWords.silentWarning(
                        "network",
                        all.stream()
                                .flatMap(unit -> Stream.of(unit.start().modules(), unit.end()))
                                .toList())
                .ifPresent(warnings::add);
        ModularityWords.nullWarning(
                        all.stream().map(unit -> unit.start().test()).toList())
                .ifPresent(warnings::add);
        return warnings;
    }

    private List<String> feedForwardWarnings() {
        List<String> warnings = new ArrayList<>();
        for (FollowedGroup group : FollowedGroups.feedForward(options, all)) {
            int diverged = group.networks().size() - group.finite().networks().size();
            if (diverged > 0) {
                warnings.add(diverged + " of " + group.networks().size() + " networks (" + group.kind()
                        + ") diverged: they are in the tables, not in the verdicts.");
            }
        }
        if (!FollowedGroups.feedForward(options, all).isEmpty()) {
            ImageSource.warning(options.feedForward().data()).ifPresent(warnings::add);
        }
        return warnings;
    }

    private List<ReportSection> sections() {
        List<AcrossTrainingUnit> counting = finite.stream().map(all::get).toList();
        AcrossTrainingFigures figures = new AcrossTrainingFigures(counting, units, finite.getFirst());
        List<ReportSection> sections = new ArrayList<>();
        sections.add(new ReportSection(
                "Modules before training",
                List.of("Each network is run before its first training step: its input projection W_in x + b alone "
                        + "(before recurrence) and its activity (after recurrence). Maximising modularity finds "
                        + "modules in noise, too: the null tests what is left of the correlations when the mean "
                        + "over trials is removed."),
                List.of(figures.startProjection(), figures.start(), figures.end(), figures.nulls())));
        sections.add(new ReportSection(
                "How modules settle",
                List.of(
                        "A cell of the matrix says how good the modules of one training step (row) are on the "
                                + "functional connectivity of another (column), 1 being as good as the column's own "
                                + "modules. The mean of a row without its diagonal is the stability of that step's "
                                + "modules.",
                        "Early steps differ from all others, late ones resemble each other, so stability rises and "
                                + "saturates whatever training does, and so does accuracy. The control moves the "
                                + "weights as far and in the same time, each matrix's changes in shuffled places: "
                                + "only what goes beyond it can be due to learning the task."),
                course(FollowedGroups.recurrent(options, counting), finite, "q", "q-permuted")));
        sections.addAll(feedForward());
        return sections;
    }

    /** How modules of one kind of networks settle; {@code chosen} are the units that hold the networks. */
    private List<Figure> course(FollowedGroup group, List<Integer> chosen, String array, String permutedArray) {
        CourseFigures figures = new CourseFigures(group);
        DoubleMatrix quality = CourseFigures.meanQuality(units, chosen, array);
        DoubleMatrix permuted = CourseFigures.meanQuality(units, chosen, permutedArray);
        double lowest = CourseFigures.lowest(quality, permuted);
        return List.of(
                figures.quality(quality, lowest),
                figures.stability(),
                figures.permutedQuality(permuted, lowest),
                figures.rates(),
                figures.correlations());
    }

    private List<ReportSection> feedForward() {
        List<FollowedGroup> groups = FollowedGroups.feedForward(options, all);
        if (groups.isEmpty()) {
            return List.of(new ReportSection(
                    "What is left out",
                    List.of("The paper's figure also follows a feed-forward network on handwritten digits, trained by "
                            + "backpropagation and by predictive coding. This run has none (feedForward.networks)."),
                    List.of()));
        }
        List<ReportSection> sections = new ArrayList<>();
        for (int k = 0; k < groups.size(); k++) {
            FollowedGroup group = groups.get(k).finite();
            int which = k;
            String array = "q-"
                    + ModulesAcrossTraining.name(
                            options.feedForward().trainings().get(k));
            List<Integer> chosen = IntStream.range(0, all.size())
                    .filter(unit -> !all.get(unit).feedForward().isEmpty()
                            && !all.get(unit).feedForward().get(which).trained().diverged())
                    .boxed()
                    .toList();
            if (!chosen.isEmpty()) {
                sections.add(new ReportSection(
                        "How modules settle: " + group.kind(),
                        List.of(
                                "The same for the hidden units of a network that recognises digits, over images in place of "
                                        + "trials and steps. Both rules start from the same weights and see the same batches."),
                        course(group, chosen, array, array + "-permuted")));
            }
        }
        return sections;
    }

    private String methods() {
        ModulesAcrossTrainingOptions.Analysis analysis = options.analysis();
        return TrainingWords.training(
                        options.network(), options.training(), options.task().task())
                + String.format(
                        Locale.ROOT,
                        " There was no early stopping. The network was kept every %d steps from step 0 on, and each "
                                + "checkpoint was run from a zero state on the same %d whole trials, zero coherence "
                                + "included. Functional connectivity is the Pearson correlation over all steps; silent "
                                + "neurons (variance at most 1e-12 of the largest) have no label. Partitions maximise signed "
                                + "modularity Q* (asymmetric; Rubinov and Sporns 2011) with the diagonal set to 0 at gamma "
                                + "%s by Louvain, best of %d restarts. Q[i, j] is Q* of partition i on FC j divided by that "
                                + "of partition j, over the neurons with a label in both. Control: the differences of each "
                                + "weight matrix and bias from step 0, their entries permuted once per network, added to the "
                                + "weights of step 0. Weight change is the Euclidean distance of all weights and biases from "
                                + "step 0; of %d values evenly spaced up to its largest, the first checkpoint that reaches "
                                + "each gives the checkpoints equally spaced in weight change. Nulls at step 0: mean Q* of "
                                + "%d restarts on residual FC against %d surrogates, on the first %d networks. Intervals are "
                                + "95 %% over networks.",
                        analysis.checkpointInterval(),
                        analysis.trials(),
                        analysis.gamma(),
                        analysis.restarts(),
                        analysis.equalChangePoints(),
                        analysis.nullRestarts(),
                        analysis.nullDraws(),
                        analysis.nullNetworks())
                + feedForwardMethods();
    }

    private String feedForwardMethods() {
        FeedForwardPart part = options.feedForward();
        int networks = Math.min(part.networks(), all.size());
        return networks == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        " Feed-forward networks (%d) of %d ReLU units in one hidden layer learned %s %s; and, from the same "
                                + "weights on the same batches, %s. Every checkpoint was run on the first %d test images; "
                                + "functional connectivity is that of hidden units over images, accuracy is that on the same "
                                + "images.",
                        networks,
                        part.hidden(),
                        ImageSource.words(part.data()),
                        part.backpropagation().words(),
                        part.predictiveCoding().words(),
                        part.images());
    }
}
