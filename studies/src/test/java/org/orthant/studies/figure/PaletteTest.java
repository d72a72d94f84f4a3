package org.orthant.studies.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Distances of colours as readers see them with usual vision and with each of three kinds of colour blindness. */
class PaletteTest {

    /** A distance of about 2 can just be seen. */
    private static final double LEAST = 14;

    /** On linear red, green and blue: usual vision; protanopia, deuteranopia, tritanopia (Machado et al. 2009). */
    private static final List<double[]> VISIONS = List.of(
            new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1},
            new double[] {0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998},
            new double[] {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881},
            new double[] {1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900});

    /** From linear sRGB to XYZ (IEC 61966-2-1). */
    private static final double[] XYZ = {
        0.4124564, 0.3575761, 0.1804375, 0.2126729, 0.7151522, 0.0721750, 0.0193339, 0.1191920, 0.9503041
    };

    private static final double[] WHITE = {0.95047, 1, 1.08883};

    @Test
    void categoriesCanBeToldApartByEveryReader() {
        for (double[] vision : VISIONS) {
            for (String one : Palette.CATEGORIES) {
                for (String other : Palette.CATEGORIES) {
                    if (!one.equals(other)) {
                        assertThat(distance(one, other, vision))
                                .as(one + " and " + other)
                                .isGreaterThan(LEAST);
                    }
                }
                assertThat(distance(one, "#ffffff", vision))
                        .as(one + " on white")
                        .isGreaterThan(LEAST);
            }
        }
    }

    @Test
    void tenModulesHaveColoursOfTheirOwn() {
        assertThat(Palette.CATEGORIES).hasSizeGreaterThanOrEqualTo(10).doesNotHaveDuplicates();
    }

    private static double distance(String one, String other, double[] vision) {
        double[] a = lab(one, vision);
        double[] b = lab(other, vision);
        double squares = 0;
        for (int c = 0; c < 3; c++) {
            squares += (a[c] - b[c]) * (a[c] - b[c]);
        }
        return Math.sqrt(squares);
    }

    private static double[] lab(String colour, double[] vision) {
        double[] linear = Arrays.stream(Palette.rgb(colour))
                .mapToDouble(c -> c / 255.0)
                .map(c -> c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4))
                .toArray();
        double[] xyz = times(XYZ, times(vision, linear));
        double[] f = new double[3];
        for (int c = 0; c < 3; c++) {
            double t = xyz[c] / WHITE[c];
            f[c] = t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116.0;
        }
        return new double[] {116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
    }

    private static double[] times(double[] matrix, double[] vector) {
        double[] product = new double[3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                product[row] += matrix[3 * row + column] * vector[column];
            }
            product[row] = Math.clamp(product[row], 0, 2);
        }
        return product;
    }
}
