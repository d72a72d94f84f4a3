package org.orthant.studies.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CellNumbersTest {

    @Test
    void keepsFewNumbersInTwoBytesToAHalfOfA65534thOfTheirRange() {
        double[] values = new Random(5).doubles(1000, -3, 7).toArray();
        values[17] = Double.NaN;

        CellNumbers numbers = CellNumbers.of(values);

        assertThat(numbers.bytes()).isEqualTo(2);
        for (int k = 0; k < values.length; k++) {
            if (k == 17) {
                assertThat(decoded(numbers, k)).isNaN();
            } else {
                assertThat(decoded(numbers, k)).isCloseTo(values[k], within(10 / 65534.0 / 2 + 1e-9));
            }
        }
    }

    @Test
    void keepsManyNumbersInOneByteEach() {
        double[] values = new double[CellNumbers.FEW + 1];
        values[3] = 254;
        values[4] = Double.NaN;

        CellNumbers numbers = CellNumbers.of(values);

        assertThat(Base64.getDecoder().decode(numbers.base64())).hasSize(values.length);
        assertThat(decoded(numbers, 3)).isEqualTo(254);
        assertThat(decoded(numbers, 4)).isNaN();
    }

    @Test
    void takesNumbersThatAreAllMissing() {
        assertThat(decoded(CellNumbers.of(new double[] {Double.NaN}), 0)).isNaN();
    }

    /** As report.js reads it. */
    private static double decoded(CellNumbers numbers, int k) {
        byte[] bytes = Base64.getDecoder().decode(numbers.base64());
        int most = numbers.bytes() == 2 ? 65534 : 254;
        int whole = numbers.bytes() == 2 ? 256 * (bytes[2 * k] & 0xff) + (bytes[2 * k + 1] & 0xff) : bytes[k] & 0xff;
        double span = numbers.range().high() - numbers.range().low();
        return whole > most ? Double.NaN : numbers.range().low() + whole / (double) most * span;
    }
}
