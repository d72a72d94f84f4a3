package org.orthant.studies.own;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.orthant.community.Partition;
import org.orthant.connectivity.Diagonal;
import org.orthant.function.Role;
import org.orthant.studies.Table;
import org.orthant.studies.figure.Axis;
import org.orthant.studies.figure.BarsFigure;
import org.orthant.studies.figure.Figure;
import org.orthant.studies.figure.FigureText;
import org.orthant.studies.function.AnalysisOptions;
import org.orthant.studies.function.LesionExperiment;
import org.orthant.studies.function.LesionReading;
import org.orthant.studies.modularity.SearchMethod;
import org.orthant.studies.report.ReportSection;
import org.orthant.task.TrialCondition;

/** What cutting the output of each module does, beside random and matched sets of neurons. */
final class LesionPart {

    private static final String HEADING = "Output lesions";
    private static final double MATCH = 0.02;

    private final Subject subject;
    private final LesionExperiment experiment;
    private final Table table = new Table(
            "lesions",
            "module",
            "neurons",
            "trial_type",
            "set",
            "sets",
            "accuracy_affected",
            "accuracy_spared",
            "share_as_harmful");

    private LesionPart(Subject subject) {
        this.subject = subject;
        OwnOptions o = subject.options();
        AnalysisOptions options = new AnalysisOptions(
                Math.max(40, subject.trials().count()),
                o.restarts(),
                o.gamma(),
                SearchMethod.LOUVAIN,
                Diagonal.ZERO,
                0,
                o.nullDraws(),
                o.nullRestarts(),
                o.controlSets(),
                MATCH,
                true);
        experiment = new LesionExperiment(subject.analysed(), subject.analysed().run(), subject.streams(), options);
    }

    static Part of(Subject subject) {
        SortedMap<String, Integer> answers = answers(subject);
        if (answers.size() < 2) {
            return Part.leftOut(
                    HEADING,
                    "Left out: accuracy needs trials with at least two answers, and these have " + answers.size()
                            + (answers.isEmpty() ? " (no targets were given)." : "."));
        }
        return new LesionPart(subject).part(answers);
    }

    /** The output that each type of trial asks for. */
    private static SortedMap<String, Integer> answers(Subject subject) {
        SortedMap<String, Integer> answers = new TreeMap<>();
        for (int b : subject.trials().where(TrialCondition::informative)) {
            TrialCondition condition = subject.trials().condition(b);
            answers.putIfAbsent(condition.type(), condition.target());
        }
        return answers;
    }

    private Part part(SortedMap<String, Integer> answers) {
        Partition partition = subject.analysed().partition();
        List<Integer> modules = IntStream.range(0, partition.communityCount())
                .filter(m -> partition.members(m).length > 1)
                .boxed()
                .toList();
        List<String> types = List.copyOf(answers.keySet());
        List<Figure> figures = new ArrayList<>();
        for (int k = 0; k < types.size() && !modules.isEmpty(); k++) {
            String spared = types.get((k + 1) % types.size());
            int number = k;
            List<LesionReading> readings = modules.stream()
                    .map(m -> experiment.run(
                            new Role(m, Double.NaN, true),
                            new LesionExperiment.Part(
                                    number * partition.communityCount() + m,
                                    types.get(number),
                                    spared,
                                    answer(answers, types.get(number)),
                                    answer(answers, spared))))
                    .toList();
            readings.forEach(reading -> rows(types.get(number), reading));
            figures.add(figure(types.get(number), number, readings));
        }
        return new Part(
                new ReportSection(
                        HEADING,
                        List.of("The output weights of one module are set to 0. Accuracy at the last step of the "
                                + "decision, by trial type, beside random sets of as many neurons and the neurons with the "
                                + "largest read-out weights for that answer (top n): where these do the same, the module's "
                                + "boundary adds nothing to what the read-out weights say."),
                        figures),
                List.of(table),
                Map.of(),
                List.of());
    }

    private static int answer(SortedMap<String, Integer> answers, String type) {
        return answers.getOrDefault(type, 0);
    }

    private void rows(String type, LesionReading reading) {
        Stream.concat(Stream.of(reading.intact()), reading.conditions().stream())
                .forEach(condition -> table.add(
                        reading.role().module(),
                        reading.size(),
                        type,
                        condition.set(),
                        condition.sets(),
                        condition.affected(),
                        condition.spared(),
                        condition.asHarmful()));
    }

    private static Figure figure(String type, int number, List<LesionReading> readings) {
        return new BarsFigure(
                new FigureText(
                        "lesions-" + number,
                        "Accuracy on trials of type " + type,
                        "Accuracy with the output of one module cut, and with the controls of that module's size. Modules are "
                                + "numbered from 1, as in the matrices; tables number them from 0.",
                        "Bars of accuracy for each module and its controls."),
                Axis.of("module"),
                readings.stream()
                        .map(reading -> Integer.toString(1 + reading.role().module()))
                        .toList(),
                Axis.of("accuracy"),
                Arrays.asList(
                        new BarsFigure.Bars(
                                "intact",
                                readings.stream()
                                        .map(r -> r.intact().affected())
                                        .toList()),
                        bars(LesionReading.MODULE, "module cut", readings),
                        bars("random", "random sets", readings),
                        bars(LesionReading.TOP, "top n", readings)));
    }

    private static BarsFigure.Bars bars(String set, String name, List<LesionReading> readings) {
        return new BarsFigure.Bars(
                name, readings.stream().map(r -> r.condition(set).affected()).toList());
    }
}
