package org.orthant.studies.projection;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.orthant.math.Matrix;
import org.orthant.studies.Conclusion;
import org.orthant.studies.Scorecard;
import org.orthant.studies.Table;
import org.orthant.studies.UnitResults;
import org.orthant.studies.projection.OrthantsUnit.Block;
import org.orthant.studies.projection.OrthantsUnit.Point;
import org.orthant.studies.projection.OrthantsUnit.Reading;
import org.orthant.studies.report.ReportSection;

/** Reduces the repetitions of {@code orthants} to tables, figures, scorecard and words. */
final class OrthantsConclusion {

    private final OrthantsOptions options;
    private final List<OrthantsUnit> units;

    OrthantsConclusion(OrthantsOptions options, UnitResults units) {
        this.options = options;
        this.units = IntStream.range(0, units.size())
                .mapToObj(k -> units.record(k, OrthantsUnit.class))
                .toList();
    }

    Conclusion conclude() {
        Scorecard scorecard = new OrthantsClaims(options, units).scorecard();
        return new Conclusion(
                scorecard.summary(),
                NoiseWords.warnings(units.size()),
                scorecard,
                List.of(points(), blocks()),
                Map.of(
                        "q", OrthantsClaims.curve(units, Point::quality).matrix(),
                        "orthants-ratio", ratio(Reading::orthants),
                        "hamming-ratio", ratio(Reading::hamming),
                        "signed-hamming-ratio", ratio(Reading::signedHamming),
                        "cosine-ratio", ratio(Reading::cosine),
                        "cosine-r",
                                OrthantsClaims.curve(units, p -> p.observed().r())
                                        .matrix()),
                sections(),
                NoiseWords.methods(options.noise(), options.units())
                        + " Weights from N(0, 1), 1 to " + options.mostInputs() + " inputs. Orthants: neurons with the "
                        + "same signs on all inputs, zero as positive. Hamming similarity: share of inputs on which "
                        + "signs agree, H; as a variant 2 H - 1. Permuted columns: each input's weights in a random order of neurons, which "
                        + "keeps the weights of every input and destroys which go to one neuron; the partitions of the "
                        + "permuted weights are held against the same FC.");
    }

    private Matrix ratio(Function<Reading, Candidate> part) {
        return OrthantsClaims.curve(units, p -> part.apply(p.observed()).ratio())
                .matrix();
    }

    private Table points() {
        Table table = new Table(
                "partitions",
                "repetition",
                "inputs",
                "weights",
                "partition",
                "modules",
                "singletons",
                "induced_q",
                "best_q",
                "ratio",
                "ari_with_fc_modules",
                "r_cosine_fc");
        for (int k = 0; k < units.size(); k++) {
            for (Point point : units.get(k).points()) {
                add(table, k, point, "observed", point.observed());
                add(table, k, point, "permuted columns", point.permuted());
            }
        }
        return table;
    }

    private static void add(Table table, int repetition, Point point, String weights, Reading reading) {
        record Named(String name, Candidate candidate) {}
        List<Named> partitions = List.of(
                new Named("orthants", reading.orthants()),
                new Named("hamming", reading.hamming()),
                new Named("signed hamming", reading.signedHamming()),
                new Named("cosine", reading.cosine()));
        for (Named partition : partitions) {
            table.add(
                    repetition,
                    point.inputs(),
                    weights,
                    partition.name(),
                    partition.candidate().modules(),
                    partition.candidate().singletons(),
                    partition.candidate().quality(),
                    point.quality(),
                    partition.candidate().ratio(),
                    partition.candidate().ari(),
                    reading.r());
        }
    }

    private Table blocks() {
        Table table =
                new Table("blocks", "repetition", "inputs", "differing_signs", "mean_r", "mean_r_permuted_columns");
        for (int k = 0; k < units.size(); k++) {
            for (Block block : units.get(k).blocks()) {
                for (int d = 0; d <= block.inputs(); d++) {
                    table.add(
                            k,
                            block.inputs(),
                            d,
                            block.means().get(d),
                            block.permutedMeans().get(d));
                }
            }
        }
        return table;
    }

    private List<ReportSection> sections() {
        OrthantsFigures figures = new OrthantsFigures(options, units);
        return List.of(
                new ReportSection(
                        "Quadrants and octants",
                        List.of(
                                "Neurons with the same signs on all inputs lie in one orthant. White noise makes the "
                                        + "correlation of two neurons the cosine of their weights, so that the mean correlation "
                                        + "of two orthants depends only on how many signs differ; its closed form "
                                        + "stands beside it. With permuted columns, which break the weights of a neuron apart, nothing is left."),
                        List.of(
                                figures.plane(),
                                figures.connectivity(2, "quadrant"),
                                figures.connectivity(3, "octant"),
                                figures.blocks())),
                new ReportSection(
                        "Partitions of weights as inputs become many",
                        List.of(
                                "Each partition's induced Q* divided by the best that was found on the same FC. Two to the "
                                        + "power of M orthants soon leave every neuron alone, and singletons have no modularity; "
                                        + "Hamming similarity keeps how many signs agree, cosine similarity the sizes too. A share above "
                                        + "1 says that the search on FC missed a better partition."),
                        List.of(figures.ratios(), figures.qualities(), figures.sizes(), figures.agreement())),
                new ReportSection(
                        "Cosine similarity and FC",
                        List.of(
                                "In the population the two are the same (they differ by sampling alone), so that this is a "
                                        + "check of the program as much as a claim."),
                        List.of(figures.scatter(), figures.prediction())));
    }
}
