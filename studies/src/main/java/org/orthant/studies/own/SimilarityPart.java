package org.orthant.studies.own;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.orthant.connectivity.CosineSimilarity;
import org.orthant.connectivity.SimilarityKind;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.dynamics.AverageJacobian;
import org.orthant.dynamics.LeakTerm;
import org.orthant.math.Matrix;
import org.orthant.network.Ctrnn;
import org.orthant.studies.Table;
import org.orthant.studies.activity.MatrixRelation;
import org.orthant.studies.figure.Figure;
import org.orthant.studies.figure.FigureText;
import org.orthant.studies.figure.MatrixFigure;
import org.orthant.studies.report.ReportSection;

/** Input similarity and Jacobian similarity beside functional connectivity. */
final class SimilarityPart {

    private static final String INPUT = "input-similarity";
    private static final String JACOBIAN = "jacobian-similarity";
    private static final String WEIGHTS = "recurrent-weight-similarity";

    private SimilarityPart() {}

    static Part of(Subject subject) {
        Ctrnn network = subject.network();
        AverageJacobian run = AverageJacobian.ofRun(network, subject.trials().observations());
        Map<String, SimilarityMatrix> matrices = new LinkedHashMap<>();
        matrices.put(INPUT, CosineSimilarity.ofRows(SimilarityKind.COSINE, network.inputWeights()));
        matrices.put(JACOBIAN, run.rowSimilarity(LeakTerm.KEPT));
        matrices.put(WEIGHTS, run.weightSimilarity());
        Map<String, MatrixRelation> relations = new LinkedHashMap<>();
        matrices.forEach((name, matrix) -> relations.put(
                name,
                MatrixRelation.of(
                        matrix,
                        subject.analysed(),
                        subject.options().search(),
                        subject.options().permutations(),
                        subject.streams())));
        Map<String, Matrix> arrays = new LinkedHashMap<>();
        matrices.forEach((name, matrix) -> arrays.put(name, matrix.values()));
        return new Part(
                new ReportSection(
                        "Input similarity and Jacobian similarity",
                        words(relations),
                        List.of(
                                figure(subject, INPUT, "Cosine of input weights", matrices),
                                figure(subject, JACOBIAN, "Cosine of rows of the mean Jacobian", matrices))),
                List.of(table(relations)),
                arrays,
                List.of());
    }

    private static List<String> words(Map<String, MatrixRelation> relations) {
        List<String> words = new ArrayList<>();
        relations.forEach((name, relation) -> words.add(name.replace('-', ' ') + " with FC: r "
                + Words.number(relation.r()) + " over " + relation.nodes() + " neurons (Mantel p "
                + Words.number(relation.mantelP()) + "); FC's modules on it: z "
                + Words.number(relation.inducedZ()) + " against permuted labels."));
        words.add("Without leak (alpha = 1) the Jacobian's similarity is that of recurrent weights, by construction.");
        return words;
    }

    private static Table table(Map<String, MatrixRelation> relations) {
        Table table = new Table(
                "similarity",
                "similarity",
                "neurons",
                "r_with_fc",
                "mantel_p",
                "permutations",
                "induced_q",
                "induced_z",
                "induced_p",
                "best_q");
        relations.forEach((name, relation) -> table.add(
                name,
                relation.nodes(),
                relation.r(),
                relation.mantelP(),
                relation.mantelDraws(),
                relation.induced().observed(),
                relation.inducedZ(),
                relation.induced().p(),
                relation.best()));
        return table;
    }

    private static Figure figure(Subject subject, String name, String title, Map<String, SimilarityMatrix> matrices) {
        SimilarityMatrix matrix = Objects.requireNonNull(matrices.get(name));
        return new MatrixFigure(
                new FigureText(
                        name,
                        title,
                        "Neurons are sorted by the modules of functional connectivity. Grey: neurons that have none.",
                        "Matrix of cosines between neurons."),
                matrix.values(),
                subject.analysed().modules().labels(),
                "neuron",
                new MatrixFigure.Scale("cosine", 1));
    }
}
