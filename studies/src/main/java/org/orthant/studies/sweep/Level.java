package org.orthant.studies.sweep;

import java.util.List;

/**
 * One value of a {@link Factor}.
 *
 * @param label what reports call it, such as {@code 20 ms}
 * @param settings {@code key=value} each, as {@code --set} takes them; none for the settings as they are
 */
public record Level(String label, List<String> settings) {

    /** Copies the list. */
    public Level {
        settings = List.copyOf(settings);
    }

    /** The settings as they are. */
    static Level asIs(String label) {
        return new Level(label, List.of());
    }

    /** A level of some settings. */
    static Level of(String label, String... settings) {
        return new Level(label, List.of(settings));
    }
}
