package org.orthant.studies.brain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orthant.formats.InputException;
import org.orthant.math.Matrix;
import org.orthant.math.RandomStreams;
import org.orthant.stats.Interval;

/** A brain so large that its functional connectivity is read or computed row by row. */
class ConnectivityByRowsTest {

    @TempDir
    private Path folder = Path.of("");

    private SyntheticBrain made = SyntheticBrain.none();

    @BeforeEach
    void make() {
        made = SyntheticBrain.in(folder);
    }

    /** FC by rows, from series or a file in another order, with a target that correlates with nothing, says the same. */
    @Test
    void connectivityByRowsSaysTheSame() throws IOException {
        made.silence(7);
        for (BrainConfiguration brain :
                List.of(made.configuration("Thalamus"), made.withConnectivity(made.configuration("Thalamus")))) {
            SetReading whole = reading(BrainLoader.load(brain));
            Brain large = BrainLoader.load(brain, 10);
            SetReading byRows = reading(large);
            assertThat(large.rows()).isPresent();
            assertThat(byRows.nodes()).isEqualTo(SyntheticBrain.TARGETS - 2).isEqualTo(whole.nodes());
            assertThat(byRows.withoutFunction()).containsExactly("c7").isEqualTo(whole.withoutFunction());
            assertThat(byRows.withoutInput()).isEqualTo(whole.withoutInput());
            assertThat(byRows.modules()).isEqualTo(whole.modules());
            assertClose(byRows.relation().r(), whole.relation().r());
            assertClose(byRows.relation().givenDistance(), whole.relation().givenDistance());
            assertClose(byRows.relation().beyond(), whole.relation().beyond());
            assertThat(byRows.relation().mantelDraws()).isZero();
            assertThat(byRows.induced().permuted().reading().z())
                    .isCloseTo(whole.induced().permuted().reading().z(), within(1e-4));
            assertThat(byRows.deciding().reading().z())
                    .isCloseTo(whole.deciding().reading().z(), within(1e-4));
            assertThat(byRows.induced().best()).isCloseTo(whole.induced().best(), within(1e-6));
            assertThat(large.connectivity().get().orElseThrow().excludedNodes()).containsExactly(7);
        }
    }

    private static SetReading reading(Brain brain) {
        Map<String, Matrix> arrays = new TreeMap<>();
        SetReading reading = new BrainAnalysis(brain, BrainStudiesTest.FEW, new RandomStreams(1))
                .read(brain.sets().getFirst(), 0, arrays);
        int pairs = reading.nodes() * (reading.nodes() - 1) / 2;
        Matrix points = Objects.requireNonNull(arrays.get("points-thalamus"));
        assertThat(points.rows()).isEqualTo(pairs);
        assertThat(points.get(pairs - 1, 1)).isNotZero();
        return reading;
    }

    private static void assertClose(Interval got, Interval expected) {
        assertThat(got.mean()).isCloseTo(expected.mean(), within(1e-6));
        assertThat(got.low()).isCloseTo(expected.low(), within(1e-5));
        assertThat(got.high()).isCloseTo(expected.high(), within(1e-5));
    }

    @Test
    void badConnectivityByRowsIsNamed() throws IOException {
        BrainConfiguration good = made.withConnectivity(made.configuration("Thalamus"));
        Path file = Path.of(good.function().connectivity());
        String text = Files.readString(file);
        Files.writeString(file, text.replaceFirst("\\n(c\\d+),[^,]*,[^,]*", "\n$1,0,NaN"));
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> BrainLoader.load(good, 10))
                .withMessageContaining("expected finite values, found NaN at row");
        Files.writeString(file, text.replaceFirst("\\n(c\\d+),[^,]*,[^,]*", "\n$1,0,0.9"));
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> BrainLoader.load(good, 10).connectivity().get())
                .withMessageContaining("expected a symmetric matrix");
        Files.writeString(file, text.lines().limit(5).collect(Collectors.joining("\n")));
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> BrainLoader.load(good, 10))
                .withMessageContaining("expected a square matrix, found 4 x 60");
    }
}
