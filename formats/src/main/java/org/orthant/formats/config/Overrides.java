package org.orthant.formats.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the user says beside the defaults, weakest first.
 *
 * @param file a YAML or JSON file, if any
 * @param settings {@code key=value} each, the key with dots, the value in YAML; a later one wins
 * @param options values of the named options by dotted key: texts, numbers, booleans, enum constants or lists of them
 */
public record Overrides(Optional<Path> file, List<String> settings, Map<String, Object> options) {

    /** Copies the collections. */
    public Overrides {
        settings = List.copyOf(settings);
        options = new LinkedHashMap<>(options);
    }

    /** Nothing but the defaults. */
    public static Overrides none() {
        return new Overrides(Optional.empty(), List.of(), Map.of());
    }

    /** With this file. */
    public Overrides withFile(Path chosen) {
        return new Overrides(Optional.of(chosen), settings, options);
    }

    /** With these settings in place of the ones so far. */
    public Overrides withSettings(String... chosen) {
        return new Overrides(file, List.of(chosen), options);
    }

    /** With one more named option. */
    public Overrides withOption(String key, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(options);
        more.put(key, value);
        return new Overrides(file, settings, more);
    }

    /** With these settings after the ones so far. */
    public Overrides withMoreSettings(List<String> more) {
        List<String> all = new ArrayList<>(settings);
        all.addAll(more);
        return new Overrides(file, all, options);
    }
}
