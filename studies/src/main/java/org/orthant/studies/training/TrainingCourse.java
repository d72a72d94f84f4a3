package org.orthant.studies.training;

import java.util.Arrays;
import java.util.List;
import org.orthant.community.Partition;
import org.orthant.community.PartitionSeries;
import org.orthant.community.SignedModularity;
import org.orthant.connectivity.Diagonal;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.FloatMatrix;
import org.orthant.math.Matrix;
import org.orthant.studies.modularity.ModularityReading;
import org.orthant.studies.training.AcrossTrainingUnit.Series;

/** All checkpoints of one network, with the quality of each partition at each. */
record TrainingCourse(List<Point> points, PartitionSeries partitions, DoubleMatrix quality) {

    /** One checkpoint; its activity is not kept. */
    record Point(
            SimilarityMatrix connectivity, ModularityReading modules, double choice, double full, boolean diverged) {

        Partition partition() {
            return Partition.of(modules.labelArray());
        }
    }

    static TrainingCourse of(List<Point> points, double gamma) {
        PartitionSeries series = new PartitionSeries(
                points.stream()
                        .map(point -> point.connectivity().withDiagonal(Diagonal.ZERO))
                        .toList(),
                points.stream().map(Point::partition).toList(),
                new SignedModularity(gamma));
        return new TrainingCourse(points, series, series.relativeQuality());
    }

    Series series(int[] equal) {
        return new Series(
                boxed(PartitionSeries.stability(quality)),
                boxed(PartitionSeries.stability(quality, equal)),
                boxed(partitions.changeRates()),
                points.stream().map(p -> p.modules().modules()).toList(),
                points.stream().map(p -> p.modules().quality()).toList(),
                points.stream().map(p -> p.modules().restarts().meanAri()).toList(),
                points.stream().map(Point::choice).toList(),
                points.stream().map(Point::full).toList(),
                partitions.fewestCommonNodes(),
                points.stream().anyMatch(Point::diverged));
    }

    /** In single precision: what figures and other programs need. */
    Matrix relative() {
        double[] values = quality.toDoubles();
        float[] narrow = new float[values.length];
        for (int k = 0; k < narrow.length; k++) {
            narrow[k] = (float) values[k];
        }
        return FloatMatrix.adopt(quality.rows(), quality.columns(), narrow);
    }

    static List<Double> boxed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
