package org.orthant.studies.brain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orthant.formats.InputException;
import org.orthant.math.Matrix;
import org.orthant.nullmodel.NullKind;
import org.orthant.nullmodel.VariogramOptions;
import org.orthant.stats.Interval;
import org.orthant.studies.Claim;
import org.orthant.studies.Conclusion;
import org.orthant.studies.Study;
import org.orthant.studies.UnitResult;
import org.orthant.studies.Verdict;
import org.orthant.studies.brain.BrainConfiguration.Function;
import org.orthant.studies.brain.BrainConfiguration.Selection;
import org.orthant.studies.brain.BrainConfiguration.Structure;
import org.orthant.studies.modularity.NullReading;
import org.orthant.studies.population.NetworkStore;

class BrainStudiesTest {

    /** As little of everything as a test needs. */
    static final BrainAnalysisOptions FEW = new BrainAnalysisOptions(1, 5, 99, 99, 10, 5, VariogramOptions.defaults());

    @TempDir
    private Path folder = Path.of("");

    private SyntheticBrain made = SyntheticBrain.none();

    @BeforeEach
    void make() {
        made = SyntheticBrain.in(folder);
    }

    private static BrainOptions options(BrainConfiguration brain) {
        return new BrainOptions(1, 1, "", BrainData.HUMAN_ENIGMA, List.of(), List.of(), brain, FEW);
    }

    private static Conclusion run(Study<BrainOptions> study, BrainOptions options) {
        return study.conclude(
                options,
                new StoredUnits(IntStream.range(0, options.units())
                        .mapToObj(k -> study.unit(options, k, NetworkStore.none()))
                        .toList()));
    }

    private static Claim claim(Conclusion conclusion, String id) {
        return conclusion.scorecard().claims().stream()
                .filter(claim -> claim.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The thalamus knows the groups that FC follows, wherever targets lie: found, beyond distance. */
    @Test
    void inputThatKnowsTheGroupsIsReproduced() {
        Conclusion conclusion = run(BrainStudy.human(), options(made.configuration("Thalamus")));
        Claim induced = claim(conclusion, "induced.made.thalamus");
        Claim relation = claim(conclusion, "relation.made.thalamus");
        assertThat(induced.verdict()).isEqualTo(Verdict.REPRODUCED);
        assertThat(Objects.requireNonNull(induced.baseline()).beyond()).isEqualTo("yes");
        assertThat(relation.verdict()).isEqualTo(Verdict.REPRODUCED);
        assertThat(Objects.requireNonNull(relation.baseline()).beyond()).isEqualTo("yes");
        assertThat(relation.effect().n()).isEqualTo(SyntheticBrain.TARGETS - 1);
        assertThat(conclusion.warnings()).anyMatch(w -> w.contains("1 targets have no input and are left out: c59"));
        Matrix labels = Objects.requireNonNull(conclusion.arrays().get("labels-made-thalamus"));
        for (int i = 0; i < SyntheticBrain.TARGETS - 1; i++) {
            for (int j = 0; j < i; j++) {
                assertThat(labels.get(0, i) == labels.get(0, j)).isEqualTo(made.group(i) == made.group(j));
            }
        }
        assertThat(labels.get(0, SyntheticBrain.TARGETS - 1)).isEqualTo(-1);
    }

    /** The midbrain knows the place, and FC does not follow it: nothing against the spatial null. */
    @Test
    void inputThatKnowsThePlaceAloneIsNot() {
        Conclusion conclusion = run(BrainStudy.mouse(), options(made.configuration("Midbrain")));
        assertThat(claim(conclusion, "induced.made.midbrain").verdict())
                .isIn(Verdict.NOT_REPRODUCED, Verdict.INCONCLUSIVE);
        assertThat(claim(conclusion, "relation.made.midbrain").verdict()).isEqualTo(Verdict.NOT_REPRODUCED);
    }

    @Test
    void twoSourcesCannotBeReproduced() {
        BrainConfiguration both = made.configuration("Thalamus");
        Structure s = both.structure();
        Structure two = new Structure(
                s.file(),
                s.variable(),
                s.orientation(),
                "",
                "",
                s.targets(),
                Selection.named(List.of("th0", "th1")),
                s.groups());
        Conclusion conclusion = run(
                BrainStudy.human(),
                options(new BrainConfiguration("made", two, both.function(), both.regions(), both.space())));
        assertThat(claim(conclusion, "relation.made.sources").effect().mean()).isGreaterThan(0.2);
        assertThat(claim(conclusion, "relation.made.sources").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(claim(conclusion, "relation.made.sources").note()).contains("collapses to an angle");
        assertThat(conclusion.warnings()).anyMatch(w -> w.contains("function of one angle"));
    }

    @Test
    void withoutFunctionStructureIsShownAndClaimsAreUntestable() {
        BrainConfiguration with = made.configuration("Thalamus");
        Conclusion conclusion = run(
                BrainStudy.mouse(),
                options(new BrainConfiguration(
                        "made", with.structure(), Function.none(), with.regions(), with.space())));
        assertThat(conclusion.scorecard().claims()).allMatch(claim -> claim.verdict() == Verdict.UNTESTABLE);
        assertThat(conclusion.summary()).contains("4 modules of similar input over 59 regions");
        assertThat(conclusion.warnings()).anyMatch(w -> w.contains("hold no functional connectivity"));
    }

    @Test
    void thalamusPredictsBestAlsoAtEqualNumbersAndGivenDistance() {
        Conclusion conclusion = run(new Subcortex(), options(made.configuration("Thalamus")));
        assertThat(conclusion.scorecard().claims().stream().map(Claim::verdict))
                .containsExactly(Verdict.REPRODUCED, Verdict.REPRODUCED, Verdict.REPRODUCED);
        assertThat(claim(conclusion, "best.made").note()).contains("Strongest other set: midbrain (59 targets");
        assertThat(claim(conclusion, "best-at-equal-numbers.made").effect().n()).isEqualTo(10);
        Conclusion turned = run(new Subcortex(), options(made.configuration("Midbrain")));
        assertThat(claim(turned, "best.made").verdict()).isEqualTo(Verdict.NOT_REPRODUCED);
    }

    @Test
    void systemsAreConcentratedWhereInputKnowsThem() {
        Conclusion conclusion = run(new Systems(), options(made.configuration("Thalamus")));
        assertThat(claim(conclusion, "all-systems.made.thalamus").verdict()).isEqualTo(Verdict.REPRODUCED);
        Conclusion place = run(new Systems(), options(made.configuration("Midbrain")));
        assertThat(claim(place, "all-systems.made.midbrain").verdict()).isNotEqualTo(Verdict.REPRODUCED);
    }

    @Test
    void unitsArePureFunctionsOfTheirIndex() {
        BrainOptions options = options(made.configuration("Thalamus"));
        for (Study<BrainOptions> study : List.of(BrainStudy.human(), new Subcortex(), new Systems())) {
            UnitResult first = study.unit(options, 0, NetworkStore.none());
            assertThat(study.unit(options, 0, NetworkStore.none())).isEqualTo(first);
        }
    }

    /** Within and between by the definition. */
    @Test
    void contrastsFollowTheDefinition() {
        var similarity = org.orthant.connectivity.SimilarityMatrix.of(
                org.orthant.connectivity.SimilarityKind.COSINE,
                org.orthant.math.DoubleMatrix.of(4, 4, 0, .8, .1, .2, .8, 0, .3, .4, .1, .3, 0, .6, .2, .4, .6, 0));
        SystemContrasts contrasts = SystemContrasts.of(similarity, 2, 0, 0, 1, 1);
        assertThat(contrasts.within(0)).isEqualTo(0.8);
        assertThat(contrasts.between(0)).isCloseTo(0.25, within(1e-12));
        assertThat(contrasts.contrast(1)).isCloseTo(0.35, within(1e-12));
        assertThat(SystemContrasts.without(similarity, 2, 3, 0, 0, 1, 1).between(1))
                .isCloseTo(0.2, within(1e-12));
    }

    /** z with the interval of its draws: 2.5 % of draws lie above what would make its lower end 0. */
    @Test
    void intervalsComeFromTheDraws() {
        double[] draws =
                IntStream.rangeClosed(0, 1000).mapToDouble(k -> k / 1000.0).toArray();
        NullDraws read = NullDraws.of(NullKind.VARIOGRAM, 2, draws);
        double sd = read.reading().sd();
        assertThat(read.interval(30)).isEqualTo(new Interval(read.reading().z(), read.low(), read.high(), 30));
        assertThat(read.low()).isCloseTo((2 - 0.975) / sd, within(1e-12));
        assertThat(read.high()).isCloseTo((2 - 0.025) / sd, within(1e-12));
        assertThat(new NullDraws(NullReading.none(NullKind.SPIN, "none"), 1, 2)
                        .interval(30)
                        .n())
                .isZero();
    }

    @Test
    void badInputIsNamedWithItsFile() throws IOException {
        BrainConfiguration good = made.configuration("Thalamus");
        refused(
                new BrainConfiguration(
                        "made",
                        good.structure(),
                        new Function(made.file("weights.csv"), "", "", ""),
                        good.regions(),
                        good.space()),
                "weights.csv");
        refused(made.configuration("Pons"), "expected a group of sources called 'Pons', found Thalamus, Midbrain");
        Structure s = good.structure();
        refused(
                with(
                        good,
                        new Structure(
                                s.file(),
                                "",
                                s.orientation(),
                                "",
                                "",
                                Selection.range(50, 70),
                                s.sources(),
                                s.groups())),
                "within 0:60, got 50:70");
        Files.writeString(folder.resolve("names.csv"), "c0,c1,c1");
        refused(
                with(
                        good,
                        new Structure(
                                s.file(),
                                "",
                                s.orientation(),
                                made.file("names.csv"),
                                "",
                                s.targets(),
                                s.sources(),
                                s.groups())),
                "'c1' at places 2 and 3");
        Files.writeString(
                folder.resolve("bad.csv"),
                Files.readString(folder.resolve("regions.csv")).replaceFirst("c3,Cortex", "c4,Cortex"));
        refused(
                new BrainConfiguration(
                        "made",
                        s,
                        good.function(),
                        new BrainConfiguration.Regions(
                                made.file("bad.csv"),
                                "region",
                                "part",
                                "system",
                                "side",
                                List.of("x", "y", "z"),
                                List.of()),
                        good.space()),
                "expected each region once, found c4 again");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> BrainStudy.human().inputs(BrainStudy.human().defaults()))
                .withMessageContaining("--set data=FOLDER of human-enigma");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Selection(List.of("a"), "0:3", List.of(), List.of()))
                .withMessageContaining("got 2 of them");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BrainOptions(
                        1, 1, "", BrainData.HUMAN_ENIGMA, List.of("nobody"), List.of(), BrainConfiguration.none(), FEW))
                .withMessageContaining("got nobody");
    }

    private static BrainConfiguration with(BrainConfiguration brain, Structure structure) {
        return new BrainConfiguration("made", structure, brain.function(), brain.regions(), brain.space());
    }

    private static void refused(BrainConfiguration brain, String message) {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> BrainLoader.load(brain).connectivity().get())
                .withMessageContaining(message);
    }

    /** Every file moved, nothing else: the same unit, and the files that it reads are the copies. */
    @Test
    void aBrainElsewhereIsTheSameBrain() throws IOException {
        BrainOptions here = options(made.configuration("Thalamus"));
        Path copies = folder.resolve("copies");
        UnaryOperator<Path> moved = original -> copies.resolve(folder.relativize(original));
        for (Path file : BrainStudy.human().inputs(here)) {
            Files.createDirectories(moved.apply(file).getParent());
            Files.move(file, moved.apply(file));
        }

        BrainOptions there = BrainStudy.human().withInputs(here, moved);

        assertThat(BrainStudy.human().inputs(there)).isNotEmpty().allMatch(file -> file.startsWith(copies));
        assertThat(there.withFiles(copy -> folder.resolve(copies.relativize(copy))))
                .isEqualTo(here);
        assertThat(claim(run(BrainStudy.human(), there), "induced.made.thalamus")
                        .verdict())
                .isEqualTo(Verdict.REPRODUCED);
    }

    /** Known data by their folder; no folder stays none. */
    @Test
    void theFolderOfDataMoves() {
        BrainOptions given = BrainOptions.of(BrainData.MOUSE_OH2014, "isocortex");
        assertThat(given.withFiles(folder::resolve)).isEqualTo(given);
    }
}
