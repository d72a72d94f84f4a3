package org.orthant.formats;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** Files of the test resources. */
final class Resources {

    private Resources() {}

    static Path numpy(String name) {
        return path("/numpy/" + name);
    }

    static Path hdf5(String name) {
        return path("/hdf5/" + name);
    }

    static Path golden(String name) {
        return path("/golden/" + name);
    }

    /** Files that were, or might have been, taken wrongly. */
    static Path hostile() {
        return path("/hostile");
    }

    private static Path path(String name) {
        try {
            return Path.of(Objects.requireNonNull(Resources.class.getResource(name), name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
