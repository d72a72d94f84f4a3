package org.orthant.studies.brain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orthant.math.RandomStreams;
import org.orthant.nullmodel.VariogramOptions;
import org.orthant.stats.MatrixCorrelation;
import org.orthant.studies.Claim;
import org.orthant.studies.Conclusion;
import org.orthant.studies.Verdict;
import org.orthant.studies.brain.BrainConfiguration.Function;
import org.orthant.studies.population.NetworkStore;

/** Published connectomes, where they are at hand. */
class RealBrainsTest {

    private static final BrainAnalysisOptions FEW =
            new BrainAnalysisOptions(1, 5, 99, 99, 10, 5, VariogramOptions.defaults());

    @TempDir
    private Path folder = Path.of("");

    private static Path data(String name) {
        Optional<String> data = Optional.ofNullable(System.getenv("ORTHANT_TEST_DATA"));
        assumeTrue(data.isPresent(), "ORTHANT_TEST_DATA is not set: real " + name + " data are not read");
        return Path.of(data.orElseThrow(), name);
    }

    /** All five parcellations, left, right and both: r by an independent computation, in double precision. */
    @Test
    void humanDataAreReadAsTheyShould() {
        Path enigma = data("human_enigma");
        double[] all = {
            0.104277, 0.071683, 0.018719, 0.100420, 0.078921, 0.006477, 0.101959, 0.055677, 0.012864, 0.052699,
            0.027887, 0.010353, 0.323213, 0.266999, 0.203782
        };
        int[] nodes = {164, 158, 322, 121, 124, 245, 89, 85, 174, 46, 48, 94, 33, 33, 66};
        List<BrainConfiguration> brains = BrainData.HUMAN_ENIGMA.brains(enigma.toString());
        for (int k = 0; k < brains.size(); k++) {
            Brain brain = BrainLoader.load(brains.get(k));
            assertThat(brain.sets().get(0).name()).isEqualTo("thalamus");
            assertThat(brain.sets().get(0).columns()).containsExactly(6, 13);
            assertThat(brain.sets().get(1).columns()).hasSize(14);
            var similarity = new BrainAnalysis(brain, FEW, new RandomStreams(1))
                    .similarity(brain.sets().get(1));
            var fc = brain.connectivity().get().orElseThrow();
            int[] common = BrainAnalysis.common(similarity, fc);
            assertThat(common).as(brain.name()).hasSize(nodes[k]);
            assertThat(MatrixCorrelation.of(
                                    similarity.restrictedTo(common).values(),
                                    fc.restrictedTo(common).values())
                            .r())
                    .as(brain.name())
                    .isCloseTo(all[k], within(1e-6));
        }
    }

    /** Oh et al. have sources in rows: transposed, the 38 isocortical regions fall into five modules of thalamic input. */
    @Test
    void mouseDataAreTransposed() {
        Path oh = data("mouse_oh2014");
        BrainOptions options = new BrainOptions(
                1, 1, oh.toString(), BrainData.MOUSE_OH2014, List.of(), List.of(), BrainConfiguration.none(), FEW);
        BrainUnit unit = (BrainUnit)
                BrainStudy.mouse().unit(options, 0, NetworkStore.none()).record();
        SetReading thalamus = unit.sets().getFirst();
        assertThat(unit.targets()).isEqualTo(38);
        assertThat(thalamus.sources()).isEqualTo(35);
        assertThat(thalamus.active()).isEqualTo(34);
        assertThat(thalamus.modules().modules()).isEqualTo(5);
        assertThat(thalamus.modules().quality()).isCloseTo(0.393573917, within(1e-8));
        Brain brain = BrainLoader.load(options.configuration(0));
        int[] frontal = Arrays.stream(new String[] {"ACAd", "ACAv", "FRP", "ORBm", "PL", "RSPv"})
                .mapToInt(brain.targets()::indexOf)
                .toArray();
        List<Integer> labels = thalamus.modules().labels();
        assertThat(IntStream.of(frontal).mapToObj(labels::get).distinct()).hasSize(1);
    }

    /**
     * The mouse's functional connectivity is not published with its connections. One that follows the modules of thalamic
     * input is found, one that follows other groups is not; neither has a null that keeps space, for want of coordinates.
     */
    @Test
    void mouseFunctionOfKnownAnswerIsRecovered() throws IOException {
        BrainOptions structure = mouse(Function.none());
        BrainUnit unit = (BrainUnit)
                BrainStudy.mouse().unit(structure, 0, NetworkStore.none()).record();
        List<Integer> modules = unit.sets().getFirst().modules().labels();
        List<Integer> others = new ArrayList<>(modules);
        Collections.shuffle(others, new Random(3));
        for (List<Integer> groups : List.of(modules, others)) {
            boolean follows = groups.equals(modules);
            Path file = function(unit.names(), (i, j) -> groups.get(i).equals(groups.get(j)) ? 1 : 0);
            BrainOptions options = mouse(new Function(file.toString(), "", "", ""));
            Conclusion conclusion = BrainStudy.mouse()
                    .conclude(
                            options,
                            new StoredUnits(List.of(BrainStudy.mouse().unit(options, 0, NetworkStore.none()))));
            Claim induced = conclusion.scorecard().claims().get(0);
            Claim relation = conclusion.scorecard().claims().get(1);
            assertThat(induced.id()).isEqualTo("induced.isocortex.thalamus");
            assertThat(induced.verdict()).isEqualTo(Verdict.UNTESTABLE);
            assertThat(induced.note()).contains("Without distances or coordinates of the targets");
            assertThat(relation.effect().n()).isEqualTo(38);
            assertThat(relation.verdict() == Verdict.REPRODUCED).isEqualTo(follows);
            assertThat(Math.abs(relation.effect().mean()) > 0.3).isEqualTo(follows);
        }
    }

    private BrainOptions mouse(Function function) {
        BrainConfiguration none = BrainConfiguration.none();
        BrainConfiguration own =
                new BrainConfiguration("brain", none.structure(), function, none.regions(), none.space());
        return new BrainOptions(
                1, 1, data("mouse_oh2014").toString(), BrainData.MOUSE_OH2014, List.of(), List.of(), own, FEW);
    }

    /** Functional connectivity with noise in a file, its regions in reverse order. */
    private Path function(List<String> names, IntBinaryOperator related) throws IOException {
        Random random = new Random(1);
        int n = names.size();
        double[][] values = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                values[i][j] = 0.4 * related.applyAsInt(i, j) + 0.1 * random.nextGaussian();
                values[j][i] = values[i][j];
            }
        }
        StringBuilder text = new StringBuilder("region," + String.join(",", names.reversed()) + '\n');
        for (int i = n - 1; i >= 0; i--) {
            text.append(names.get(i));
            for (int j = n - 1; j >= 0; j--) {
                text.append(String.format(Locale.ROOT, ",%.6f", values[i][j]));
            }
            text.append('\n');
        }
        return Files.writeString(folder.resolve("fc.csv"), text);
    }
}
