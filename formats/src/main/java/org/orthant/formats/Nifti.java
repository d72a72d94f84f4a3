package org.orthant.formats;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.orthant.math.DoubleMatrix;

/** Matrices and series from NIfTI-1 and NIfTI-2 images, plain or packed by gzip. */
final class Nifti {

    private Nifti() {}

    /**
     * What an image says as a matrix: the series of each region if labels are given, else the image itself if it has two
     * axes.
     *
     * @throws InputException if the image has more axes and no labels are given, or the labels lie in another space
     */
    static LabelledMatrix read(MatrixSource wanted) {
        try (NiftiImage image = NiftiImage.open(wanted.file())) {
            MatrixSource labels = wanted.regions();
            return labels == null ? plane(wanted.file(), image) : series(wanted.file(), image, labels.file());
        }
    }

    private static LabelledMatrix plane(Path file, NiftiImage image) {
        List<Integer> shape = new ArrayList<>(image.header().shape());
        while (shape.size() > 2 && shape.getLast() == 1) {
            shape.removeLast();
        }
        if (shape.size() != 2) {
            throw new InputException(
                    file,
                    shape.size() == 1
                            ? "expected an image of two axes, found one"
                            : "is an image of " + image.header().gridText() + " voxels and "
                                    + image.header().volumes()
                                    + " volumes: expected a matrix, or an image of labels of the same grid beside it,"
                                    + " which gives the series of its regions");
        }
        double[] stored = volume(image);
        int rows = shape.get(0);
        int columns = shape.get(1);
        double[] values = new double[stored.length];
        for (int k = 0; k < stored.length; k++) {
            values[k % rows * columns + k / rows] = stored[k];
        }
        return LabelledMatrix.of(file.toString(), DoubleMatrix.adopt(rows, columns, values));
    }

    private static double[] volume(NiftiImage image) {
        double[] values = new double[image.header().voxels()];
        image.nextVolume(values);
        if (image.header().volumes() == 1) {
            image.finish();
        }
        return values;
    }

    private static LabelledMatrix series(Path file, NiftiImage image, Path labelFile) {
        Regions regions = regions(file, image.header(), labelFile);
        long steps = image.header().volumes();
        int width = regions.axis().size();
        double[] values = new double[cells(file, steps, width)];
        double[] volume = new double[image.header().voxels()];
        for (int step = 0; step < steps; step++) {
            image.nextVolume(volume);
            regions.means(volume, values, step * width);
        }
        image.finish();
        return new LabelledMatrix(
                file.toString(),
                DoubleMatrix.adopt((int) steps, width, values),
                Axis.of(Axis.Kind.STEPS, (int) steps),
                regions.axis(),
                LabelledMatrix.noLabels());
    }

    private static int cells(Path file, long steps, int regions) {
        if (steps > Integer.MAX_VALUE / regions) {
            throw new InputException(file, "has too many volumes: " + steps + " of " + regions + " regions");
        }
        return (int) steps * regions;
    }

    private static Regions regions(Path file, NiftiHeader header, Path labelFile) {
        try (NiftiImage labels = NiftiImage.open(labelFile)) {
            if (labels.header().volumes() != 1) {
                throw new InputException(
                        labelFile,
                        "expected one volume of labels, found "
                                + labels.header().volumes());
            }
            if (!header.sameSpace(labels.header())) {
                throw new InputException(
                        labelFile,
                        "expected labels in the space of " + file + " (" + header.gridText() + " voxels, at "
                                + header.affine() + "), found "
                                + labels.header().gridText() + " at "
                                + labels.header().affine());
            }
            return Regions.of(labelFile.toString(), volume(labels), Map.of());
        }
    }
}
