package org.orthant.studies.sweep;

import java.util.List;
import java.util.stream.IntStream;
import org.orthant.studies.StudyDescription;

/**
 * A study in several worlds.
 *
 * @param study which one
 * @param factors what is varied
 * @param worlds the combinations of their levels; the others are held against the first
 */
public record Sweep(StudyDescription study, List<Factor> factors, List<World> worlds) {

    /** Copies the lists. */
    public Sweep {
        factors = List.copyOf(factors);
        worlds = List.copyOf(worlds);
    }

    /** The words for world {@code k}: what differs from the first. */
    public String words(int k) {
        return worlds.get(k).words(factors, worlds.getFirst());
    }

    /** The words for all worlds. */
    List<String> words() {
        return IntStream.range(0, worlds.size()).mapToObj(this::words).toList();
    }
}
