package org.orthant.studies.digits;

import java.util.List;
import org.orthant.studies.images.ImageSource;

/** What a reader of studies of images must know first. */
final class ImageWarnings {

    private ImageWarnings() {}

    /** Drawn images in place of real ones, and too few networks. */
    static void add(List<String> warnings, String data, int networks) {
        ImageSource.warning(data).ifPresent(warnings::add);
        if (networks < 3) {
            warnings.add("Fewer than three networks: intervals are very wide or missing.");
        }
    }
}
