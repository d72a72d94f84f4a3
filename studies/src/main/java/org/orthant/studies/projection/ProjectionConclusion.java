package org.orthant.studies.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.orthant.studies.Conclusion;
import org.orthant.studies.Scorecard;
import org.orthant.studies.UnitResults;
import org.orthant.studies.activity.TrainingWords;
import org.orthant.studies.modularity.ModularityWords;
import org.orthant.studies.projection.ProjectionUnit.Point;
import org.orthant.studies.report.ReportSection;

/** Reduces the repetitions of {@code projection} to tables, figures, scorecard and words. */
final class ProjectionConclusion {

    private final ProjectionOptions options;
    private final List<ProjectionUnit> units;
    private final ProjectionClaims claims;

    ProjectionConclusion(ProjectionOptions options, UnitResults units) {
        this.options = options;
        this.units = IntStream.range(0, units.size())
                .mapToObj(k -> units.record(k, ProjectionUnit.class))
                .toList();
        this.claims = new ProjectionClaims(options, this.units);
    }

    Conclusion conclude() {
        Scorecard scorecard = claims.scorecard();
        return new Conclusion(
                scorecard.summary(),
                warnings(),
                scorecard,
                ProjectionTables.of(units, claims.z()),
                Map.of(
                        "q", ProjectionClaims.curve(units, Point::quality).matrix(),
                        "modules", ProjectionClaims.curve(units, Point::modules).matrix(),
                        "z", claims.z().matrix()),
                sections(),
                methods());
    }

    private List<String> warnings() {
        UntrainedOptions untrained = options.untrained();
        List<String> warnings = new ArrayList<>(NoiseWords.warnings(units.size()));
        warnings.add("Untrained networks: "
                + TrainingWords.alphaWarning(
                        untrained.network().alpha(untrained.task().task())));
        ModularityWords.silentWarning(
                        "untrained network",
                        units.stream().map(unit -> unit.untrained().after()).toList())
                .ifPresent(warnings::add);
        return warnings;
    }

    private List<ReportSection> sections() {
        RandomProjectionFigures figures = new RandomProjectionFigures(options, units, claims);
        return List.of(
                new ReportSection(
                        "Two and three inputs",
                        List.of(
                                "T1 says that two random inputs give three modules, T2 that quadrants (four) do. What was "
                                        + "found is reported for each maximiser and treatment of the diagonal, without a "
                                        + "choice between the two."),
                        List.of(
                                figures.counts(0),
                                figures.counts(1),
                                figures.plane(),
                                figures.connectivity(2),
                                figures.connectivity(3))),
                new ReportSection(
                        "More inputs",
                        List.of("Maximising modularity finds modules among independent neurons, too: the noise floor, "
                                + "neurons that have an input of their own each. Shifting every neuron's series of "
                                + "white noise gives the same distribution, for any number of inputs. Modules count "
                                + "where Q* stands clear of that floor."),
                        List.of(
                                figures.modules(options.mostInputs()),
                                figures.quality(options.mostInputs()),
                                figures.modules(Integer.MAX_VALUE),
                                figures.quality(Integer.MAX_VALUE),
                                figures.z())),
                new ReportSection(
                        "Winner competition",
                        List.of(
                                "An input wins a neuron if its weight is the largest in size there. The dashed curve is "
                                        + "what chance gives if every neuron's winner is any input. A module's winner wins "
                                        + "most of its neurons; with many inputs a module hardly follows it."),
                        List.of(figures.losers(), figures.winners())),
                new ReportSection(
                        "Before training and before recurrence",
                        List.of(
                                "Untrained networks: noise through their input weights against independent neurons; then "
                                        + "the task's own trials, before recurrence (W_in x + b_in) and after it, with the mean "
                                        + "over trials removed and trials shifted per neuron as the null."),
                        List.of(figures.untrained(), figures.untrainedCounts())));
    }

    private String methods() {
        UntrainedOptions untrained = options.untrained();
        return NoiseWords.methods(options.noise(), options.units())
                + " Weights from N(0, 1), numbers of inputs " + options.inputs().getFirst() + " to "
                + options.mostInputs() + " and " + options.furtherInputs() + ". In detail (2 and 3 inputs): "
                + options.detail().restarts()
                + " restarts of Louvain and of Leiden (Traag 2019). Noise floor: mean Q* of "
                + options.floorRestarts() + " restarts on the correlations of independent neurons, "
                + options.floorDraws() * units.size() + " draws. Untrained networks: "
                + untrained.network().neurons() + " neurons, PyTorch's default initialisation, "
                + untrained.trials() + " trials of perceptual decision-making at dt "
                + untrained.task().dt() + " ms; nulls of the first " + untrained.nullNetworks() + " networks with "
                + untrained.nullDraws() + " draws.";
    }
}
