package org.orthant.studies.report;

import java.util.List;
import org.orthant.studies.figure.Figure;
import org.orthant.studies.figure.SampleFigures;

/** A page of the size that a study writes. */
final class SamplePages {

    private SamplePages() {}

    static ReportPage page() {
        List<Figure> figures = SampleFigures.all();
        return new ReportPage(
                new ReportPage.Opening(
                        "Modules and their function in perceptual decision-making",
                        "Do functional modules of a recurrent network carry parts of its task?",
                        "In 20 networks of 100 neurons the lesion of one decision module took choice accuracy on one "
                                + "trial type to 0.05 and spared the other; a set chosen by weight alone did the same.",
                        List.of(
                                "2 of 20 networks did not reach the training criterion and are left out of the means.",
                                "At alpha = 1 the network is a map without leak.")),
                List.of(
                        row(
                                "lesion-accuracy",
                                "Lesioning a decision module hits one trial type",
                                VerdictMark.REPRODUCED),
                        row("", "One module follows fixation", VerdictMark.UNTESTABLE),
                        row("", "Jacobian similarity predicts connectivity", VerdictMark.BELOW_SMALLEST_EFFECT),
                        row("", "Input modules stay the same", VerdictMark.NOT_REPRODUCED),
                        row("", "Stability follows accuracy", VerdictMark.INCONCLUSIVE),
                        row("", "Connectivity parts into a few modules", VerdictMark.REPORTED)),
                List.of(
                        new ReportSection(
                                "Modules",
                                List.of("The networks had three modules in 71 of 100 cases."),
                                List.of(figures.get(0), figures.get(5))),
                        new ReportSection(
                                "Function",
                                List.of("Two modules rise with opposite evidence.", "Lesions are specific."),
                                List.of(figures.get(1), figures.get(2), figures.get(4))),
                        new ReportSection("Origin", List.of("Input similarity predicts it."), List.of(figures.get(3)))),
                new ReportPage.Closing(
                        "Networks of 100 ReLU neurons, alpha = 1, Adam 1e-3, batch 16; Q* with gamma = 1, Louvain, best of "
                                + "100 restarts.",
                        List.of(
                                "Rubinov, M. & Sporns, O. (2011). Weight-conserving characterization of complex "
                                        + "functional brain networks. NeuroImage 56, 2068-2079.",
                                "Britten, K. H. et al. (1992). The analysis of visual motion. J. Neurosci. 12.")),
                List.of(
                        new ReportPage.Fact("seed", "20231101"),
                        new ReportPage.Fact("version", "0.1.0-SNAPSHOT"),
                        new ReportPage.Fact("command", "orthant study function-decision --seed 20231101 --out run"),
                        new ReportPage.Fact("Java", "25.0.3")));
    }

    private static ScorecardRow row(String figure, String claim, VerdictMark verdict) {
        return new ScorecardRow(
                figure,
                claim,
                new ScorecardRow.Measure("drop of choice accuracy", "0.92", "0.88 to 0.96", "18 networks"),
                "interval above 0, affected accuracy at most 0.25, spared drop at most 0.05",
                verdict,
                new ScorecardRow.Baseline("top-n readout weights: 0.92", "no: 0.00 (-0.01 to 0.01)"));
    }
}
