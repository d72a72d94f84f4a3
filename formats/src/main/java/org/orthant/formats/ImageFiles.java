package org.orthant.formats;

import java.nio.file.Path;
import org.orthant.task.ImageSet;

/** Images with labels from a pair of idx files, as MNIST has them. */
public final class ImageFiles {

    private ImageFiles() {}

    /**
     * The images of one file with the labels of another.
     *
     * @param images idx file of (count, height, width)
     * @param labels idx file of (count), the class of each image
     * @throws InputException if a file is not what it should be, or the numbers of images and labels differ
     */
    public static ImageSet read(Path images, Path labels) {
        IdxBytes pixels = Idx.read(images, 3);
        IdxBytes classes = Idx.read(labels, 1);
        int count = pixels.shape().getFirst();
        int height = pixels.shape().get(1);
        int width = pixels.shape().get(2);
        if (count < 1 || height < 1 || width < 1) {
            throw new InputException(
                    images, "expected at least one image of one pixel, found a shape of " + pixels.shape());
        }
        if (classes.array().length != count) {
            throw new InputException(
                    labels,
                    "expected " + count + " labels, one for each image of " + images.getFileName() + ", found "
                            + classes.array().length);
        }
        return ImageSet.adopt(height, width, pixels.array(), classes.array());
    }
}
