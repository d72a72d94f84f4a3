package org.orthant.studies.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orthant.community.Partition;
import org.orthant.community.PartitionAgreement;
import org.orthant.formats.InputException;
import org.orthant.math.Matrix;
import org.orthant.studies.Conclusion;
import org.orthant.studies.StoredUnits;
import org.orthant.studies.Verdict;
import org.orthant.studies.images.ImageData;
import org.orthant.studies.images.ImageSource;
import org.orthant.studies.images.ImageTraining;
import org.orthant.studies.images.ImageTraining.Rule;
import org.orthant.studies.population.NetworkStore;
import org.orthant.studies.run.StoredUnit;
import org.orthant.task.ImageSet;

/** {@code digits} and {@code masks} from options to conclusion, on drawn digits with networks that are hardly trained. */
class DigitsStudiesTest {

    private static final int SETS = 2;

    private static ImageTraining training(double rate) {
        return new ImageTraining(Rule.BACKPROPAGATION, 12, 20, rate, 5, 0.1, false);
    }

    private static DigitsOptions digits(int units, double rate) {
        return new DigitsOptions(
                1,
                units,
                ImageSource.SAMPLE,
                40,
                training(rate),
                new DigitsOptions.Analysis(SETS, 25, 3, 1, 99, 1, 19, 1));
    }

    private static MasksOptions masks(int units, double rate, double share) {
        return new MasksOptions(
                1, units, ImageSource.SAMPLE, 40, training(rate), new MasksOptions.Analysis(30, 0.9, share, 3, 1, 99));
    }

    @Test
    void setsOfOneDigitAreHeldAgainstSetsOfOthers() {
        DigitsOptions options = digits(2, 1e-2);
        StoredUnits units = StoredUnits.compute(new Digits(), options);
        Conclusion conclusion = new Digits().conclude(options, units);
        assertThat(StoredUnits.ids(conclusion))
                .containsExactly(
                        "ari.same-digit",
                        "closest.4-9",
                        "closest.4-9.rank",
                        "modules.trained",
                        "modules.untrained",
                        "accuracy");
        assertThat(StoredUnits.figures(conclusion)).hasSize(6).doesNotHaveDuplicates();
        assertThat(conclusion.tables().get(1).rows()).hasSize(2 * 2 * 10 * SETS);
        assertThat(conclusion.warnings()).anyMatch(w -> w.contains("drawn by the program"));
        Matrix ari = units.array(0, "ari");
        Matrix labels = units.array(0, "labels");
        assertThat(ari.rows()).isEqualTo(10 * SETS);
        assertThat(ari.get(3, 8)).isEqualTo(PartitionAgreement.adjustedRandIndex(row(labels, 3), row(labels, 8)));
        double same = IntStream.range(0, 10)
                .mapToDouble(d -> ari.get(2 * d, 2 * d + 1))
                .average()
                .orElseThrow();
        DigitsUnit unit = units.record(0, DigitsUnit.class);
        assertThat(unit.trained().contrast().same()).isCloseTo(same, within(1e-12));
        assertThat(unit.trained().testAccuracy()).isGreaterThan(unit.untrained().testAccuracy());
        assertThat(unit.trained().nulls()).hasSize(10).allMatch(n -> n.n() == 19);
        assertThat(units.record(1, DigitsUnit.class).trained().nulls()).isEmpty();
    }

    private static Partition row(Matrix labels, int set) {
        return Partition.of(IntStream.range(0, labels.columns())
                .map(unit -> (int) labels.get(set, unit))
                .toArray());
    }

    @Test
    void masksOfOneDigitAreHeldAgainstMasksOfOthers() {
        MasksOptions options = masks(2, 1e-2, 0.3);
        StoredUnits units = StoredUnits.compute(new Masks(), options);
        Conclusion conclusion = new Masks().conclude(options, units);
        assertThat(StoredUnits.ids(conclusion))
                .containsExactly("ari.same-digit", "ari.unmasked", "overlap.trained", "overlap.untrained", "accuracy");
        assertThat(StoredUnits.figures(conclusion)).hasSize(6).doesNotHaveDuplicates();
        MasksUnit unit = units.record(0, MasksUnit.class);
        assertThat(unit.masks())
                .hasSize(20)
                .isEqualTo(units.record(1, MasksUnit.class).masks());
        assertThat(unit.trained().contrast().same())
                .isGreaterThan(unit.trained().contrast().different());
        assertThat(unit.unmasked().modules()).hasSize(20);
    }

    @Test
    void masksHoldThePixelsThatAreBrightInEnoughImages() {
        ImageData data = ImageSource.load(ImageSource.SAMPLE);
        MasksOptions.Analysis options = masks(1, 1e-2, 0.3).analysis();
        Mask mask = Mask.all(data.training(), 10, options).get(7);
        assertThat(mask.digit()).isEqualTo(3);
        assertThat(mask.sample()).isEqualTo(1);
        assertThat(mask.name()).isEqualTo("3 b");
        ImageSet images = data.training();
        int[] sample = Arrays.copyOfRange(images.firstOf(3, 60), 30, 60);
        for (int pixel = 0; pixel < images.pixels(); pixel++) {
            int bright = 0;
            for (int image : sample) {
                bright += images.pixel(image, pixel) > 0.9 ? 1 : 0;
            }
            assertThat(mask.pixels().contains(pixel)).as("pixel %d", pixel).isEqualTo(bright >= 9);
        }
        assertThat(new Mask(0, 0, List.of(1, 2, 3)).overlap(new Mask(0, 1, List.of(2, 3, 4, 5))))
                .isEqualTo(0.4);
    }

    @Test
    void digitsWithAnEmptyMaskAreLeftOut() {
        Conclusion conclusion = StoredUnits.conclude(new Masks(), masks(1, 1e-2, 1));
        assertThat(conclusion.warnings()).anyMatch(w -> w.contains("digits have a mask without pixels"));
    }

    @Test
    void networksThatDivergeAreAnOutcome() {
        Conclusion digits = StoredUnits.conclude(new Digits(), digits(1, 1e30));
        assertThat(digits.scorecard().claims().getFirst().verdict()).isEqualTo(Verdict.UNTESTABLE);
        assertThat(digits.warnings()).anyMatch(w -> w.contains("fewer than 20 active units"));
        Conclusion masks = StoredUnits.conclude(new Masks(), masks(1, 1e30, 0.3));
        assertThat(masks.scorecard().claims().getFirst().verdict()).isEqualTo(Verdict.UNTESTABLE);
    }

    @Test
    void unitsDependOnSeedAndIndexAlone() {
        for (int k = 0; k < 2; k++) {
            byte[] one = StoredUnit.toBytes(new Digits().unit(digits(2, 1e-2), k, NetworkStore.none()));
            byte[] more = StoredUnit.toBytes(new Digits().unit(digits(9, 1e-2), k, NetworkStore.none()));
            assertThat(more).isEqualTo(one);
        }
        List<String> first =
                StoredUnits.compute(new Masks(), masks(2, 1e-2, 0.3)).json();
        assertThat(StoredUnits.computeInParallel(new Masks(), masks(2, 1e-2, 0.3))
                        .json())
                .isEqualTo(first);
    }

    @Test
    void misuseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DigitsOptions.Analysis(1, 100, 1, 1, 99, 0, 19, 1))
                .withMessageContaining("sets of at least 2, got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MasksOptions.Analysis(30, 1, 0.5, 1, 1, 99))
                .withMessageContaining("brightness from 0 to below 1, got 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MasksOptions.Analysis(30, 0.9, Double.NaN, 1, 1, 99))
                .withMessageContaining("share above 0 and at most 1, got NaN");
        DigitsOptions hungry = new DigitsOptions(
                1, 1, ImageSource.SAMPLE, 40, training(1e-3), new DigitsOptions.Analysis(20, 100, 3, 1, 99, 1, 19, 1));
        assertThatThrownBy(() -> new Digits().unit(hungry, 0, NetworkStore.none()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("2000 images of class 0")
                .hasMessageContaining("found 1000");
        assertThatThrownBy(() -> new Digits()
                        .inputs(new DigitsOptions(
                                1, 1, "no-such-folder", 40, training(1e-3), DigitsOptions.Analysis.defaults())))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("train-images-idx3-ubyte.gz: no such file")
                .hasMessageContaining("orthant data mnist");
    }
}
