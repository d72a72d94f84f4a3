package org.orthant.studies.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One combination of levels.
 *
 * @param levels one for each factor, in the factors' order
 */
public record World(List<Level> levels) {

    /** Copies the list. */
    public World {
        levels = List.copyOf(levels);
    }

    /** The settings of all levels. */
    public List<String> settings() {
        return levels.stream().flatMap(level -> level.settings().stream()).toList();
    }

    /** Every combination of levels, the last factor changing fastest. */
    public static List<World> grid(List<Factor> factors) {
        List<World> worlds = List.of(new World(List.of()));
        for (Factor factor : factors) {
            worlds = worlds.stream()
                    .flatMap(world -> factor.levels().stream().map(world::with))
                    .toList();
        }
        return worlds;
    }

    private World with(Level level) {
        List<Level> more = new ArrayList<>(levels);
        more.add(level);
        return new World(more);
    }

    /** The first level of every factor, then each other level alone. */
    public static List<World> oneAtATime(List<Factor> factors) {
        List<Level> first =
                factors.stream().map(factor -> factor.levels().getFirst()).toList();
        List<World> worlds = new ArrayList<>(List.of(new World(first)));
        for (int k = 0; k < factors.size(); k++) {
            for (Level level :
                    factors.get(k).levels().subList(1, factors.get(k).levels().size())) {
                List<Level> changed = new ArrayList<>(first);
                changed.set(k, level);
                worlds.add(new World(changed));
            }
        }
        return worlds;
    }

    /** In words: the factors in which this world differs from {@code other}, or all if it is that world. */
    String words(List<Factor> factors, World other) {
        String differing = words(factors, other, false);
        return differing.isEmpty() ? words(factors, other, true) : differing;
    }

    private String words(List<Factor> factors, World other, boolean all) {
        return IntStream.range(0, levels.size())
                .filter(k -> all || !levels.get(k).equals(other.levels.get(k)))
                .mapToObj(k -> factors.get(k).name() + " " + levels.get(k).label())
                .collect(Collectors.joining(", "));
    }
}
