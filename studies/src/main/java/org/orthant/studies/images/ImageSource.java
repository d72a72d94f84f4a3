package org.orthant.studies.images;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.orthant.formats.ImageFiles;
import org.orthant.formats.data.DataCache;
import org.orthant.formats.data.DataSets;

/**
 * Where the images of digits come from, as the option {@code data} of a study says: {@code mnist} for MNIST in the user's
 * cache, {@code sample} for {@link SampleDigits}, or a folder that holds the files of MNIST.
 */
public final class ImageSource {

    /** MNIST in the user's cache. */
    public static final String MNIST = "mnist";

    /** Digit-like images that the program draws itself. */
    public static final String SAMPLE = "sample";

    private ImageSource() {}

    /**
     * The files, every checksum verified; none for the sample.
     *
     * @throws org.orthant.formats.InputException naming the first file that is missing or not MNIST's
     */
    public static List<Path> files(String data) {
        return data.equals(SAMPLE) ? List.of() : DataSets.MNIST.verified(folder(data));
    }

    /** {@code data} where the folder of its files has been moved; the sample has none. */
    public static String moved(String data, UnaryOperator<Path> moved) {
        return data.equals(SAMPLE) ? data : moved.apply(folder(data)).toString();
    }

    private static Path folder(String data) {
        return data.equals(MNIST) ? DataCache.ofUser().folder(DataSets.MNIST) : Path.of(data);
    }

    /**
     * The images.
     *
     * @throws org.orthant.formats.InputException as {@link #files}
     */
    public static ImageData load(String data) {
        if (data.equals(SAMPLE)) {
            return SampleDigits.data();
        }
        List<Path> files = files(data);
        return new ImageData(ImageFiles.read(files.get(0), files.get(1)), ImageFiles.read(files.get(2), files.get(3)));
    }

    /** What a reader must know first of drawn images. */
    public static Optional<String> warning(String data) {
        return data.equals(SAMPLE)
                ? Optional.of(
                        "The images are drawn by the program, not handwritten: verdicts on them say nothing of the "
                                + "paper's claims. MNIST takes their place with data=mnist; 'orthant data mnist' fetches it.")
                : Optional.empty();
    }

    /** What the images are, in words. */
    public static String words(String data) {
        return data.equals(SAMPLE) ? "digit-like images that the program draws itself" : "MNIST (LeCun et al. 1998)";
    }
}
