package org.orthant.studies.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orthant.math.DoubleMatrix;

class MatrixImageTest {

    @Test
    void sortsNodesByModuleThoseWithoutOneLast() {
        MatrixFigure figure = figure(DoubleMatrix.zeros(5, 5), List.of(-1, 1, 0, 1, 0));

        assertThat(figure.order()).containsExactly(2, 4, 1, 3, 0);
    }

    @Test
    void turnsValuesIntoLevelsAroundZero() {
        MatrixFigure figure = figure(DoubleMatrix.of(2, 2, -2, -9, 9, Double.NaN), List.of(0, 0));

        assertThat(levels(figure)).containsExactly(0, 0, 254, 255);
        assertThat(levels(figure(DoubleMatrix.of(2, 2, 0, 1, -1, 2), List.of(0, 0))))
                .containsExactly(127, 191, 64, 254);
    }

    @Test
    void drawsEachCellInItsColour() {
        MatrixFigure figure = figure(DoubleMatrix.of(2, 2, -2, 0, 2, Double.NaN), List.of(1, 0));

        BufferedImage image = MatrixImage.of(figure).image();

        assertThat(image.getWidth()).isEqualTo(600);
        assertThat(image.getHeight()).isEqualTo(600);
        assertThat(image.getRGB(10, 10) & 0xffffff).isEqualTo(0xb0b0b0);
        assertThat(image.getRGB(590, 10) & 0xffffff).isEqualTo(0x67001f);
        assertThat(image.getRGB(10, 590) & 0xffffff).isEqualTo(0xf7f7f7);
        assertThat(image.getRGB(590, 590) & 0xffffff).isEqualTo(0x053061);
    }

    @Test
    void drawsABigMatrixWithMeansOfBlocks() {
        int n = 2 * MatrixImage.MOST_CELLS;
        double[] values = new double[n * n];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 2 == 0 ? 2 : Double.NaN;
        }
        values[0] = -2;
        MatrixFigure figure = figure(DoubleMatrix.adopt(n, n, values), Collections.nCopies(n, 0));

        MatrixImage image = MatrixImage.of(figure);

        assertThat(image.rows()).isEqualTo(MatrixImage.MOST_CELLS);
        assertThat(image.columns()).isEqualTo(MatrixImage.MOST_CELLS);
        assertThat(levels(figure)).startsWith(127, 254).hasSize(MatrixImage.MOST_CELLS * MatrixImage.MOST_CELLS);
    }

    @Test
    void drawsARectangleRowByRowInOneHue() {
        HeatmapFigure figure = new HeatmapFigure(
                new FigureText("h", "h", "h", "h"),
                DoubleMatrix.of(2, 3, 1, 2, 3, 9, Double.NaN, -9),
                new HeatmapFigure.Numeric("x", 0, 1),
                new HeatmapFigure.Named("y", List.of("a", "b")),
                HeatmapFigure.Scale.sequential("q", 1, 3));
        MatrixImage heatmap = MatrixImage.of(figure);
        List<Integer> levels = levels(heatmap);
        BufferedImage image = heatmap.image();

        assertThat(heatmap.rows()).isEqualTo(2);
        assertThat(heatmap.columns()).isEqualTo(3);
        assertThat(levels).containsExactly(0, 127, 254, 254, 255, 0);
        assertThat(image.getRGB(10, 10) & 0xffffff).isEqualTo(0xf7fbff);
        assertThat(image.getRGB(590, 10) & 0xffffff).isEqualTo(0x08306b);
        assertThat(image.getRGB(300, 590) & 0xffffff).isEqualTo(0xb0b0b0);
    }

    @Test
    void spansCellsFromEdgeToEdge() {
        assertThat(new HeatmapFigure.Numeric("step", 0, 20).edges(101)).isEqualTo(new Range(-10, 2010));
    }

    private static MatrixFigure figure(DoubleMatrix values, List<Integer> modules) {
        return new MatrixFigure(
                new FigureText("m", "m", "m", "m"), values, modules, "neuron", new MatrixFigure.Scale("r", 2));
    }

    private static List<Integer> levels(MatrixFigure figure) {
        return levels(MatrixImage.of(figure));
    }

    private static List<Integer> levels(MatrixImage image) {
        return IntStream.range(0, image.rows() * image.columns())
                .mapToObj(k -> image.level(k / image.columns(), k % image.columns()))
                .toList();
    }
}
