package org.orthant.formats.data;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where fetched data sets lie, each in a folder of its own.
 *
 * @param root the folder of these folders
 */
public record DataCache(Path root) {

    /** The environment variable that names the root. */
    public static final String VARIABLE = "ORTHANT_DATA";

    /** The cache of this user: {@value #VARIABLE}, else {@code orthant/data} in the user's cache folder. */
    public static DataCache ofUser() {
        return of(System.getenv(), Path.of(System.getProperty("user.home")));
    }

    static DataCache of(Map<String, String> environment, Path home) {
        String chosen = environment.getOrDefault(VARIABLE, "");
        if (!chosen.isEmpty()) {
            return new DataCache(Path.of(chosen));
        }
        String caches = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path folder = caches.isEmpty() ? home.resolve(".cache") : Path.of(caches);
        return new DataCache(folder.resolve("orthant").resolve("data"));
    }

    /** Where the files of {@code set} lie. */
    public Path folder(DataSet set) {
        return root.resolve(set.id());
    }
}
