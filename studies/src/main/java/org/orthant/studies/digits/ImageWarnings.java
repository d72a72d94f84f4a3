package org.orthant.studies.digits;

import java.util.List;
import org.orthant.studies.images.ImageSource;

/** What a reader of studies of images must know first. */
final class ImageWarnings {

    private ImageWarnings() {}

    /** Drawn images in place of real ones, and too few networks. */
    static void add(List<String> warnings, String data, int networks) {
        if (data.equals(ImageSource.SAMPLE)) {
            warnings.add(
                    "The images are drawn by the program, not handwritten: the verdicts say nothing of the paper's "
                            + "claims. --set data=mnist takes MNIST, which 'orthant data mnist' fetches.");
        }
        if (networks < 3) {
            warnings.add("Fewer than three networks: intervals are very wide or missing.");
        }
    }
}
