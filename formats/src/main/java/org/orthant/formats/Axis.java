package org.orthant.formats;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One side of a matrix: what its lines are, how many, and what they are called where the file says so.
 *
 * @param kind what a line is
 * @param size number of lines
 * @param names a name per line, or none
 */
public record Axis(Kind kind, int size, List<String> names) {

    private static final int MOST_NAMED = 10;

    /** What the lines of a side are. */
    public enum Kind {
        /** The file doesn't say. */
        LINES,
        /** Nodes: neurons, brainordinates, vertices, parcels or regions. */
        NODES,
        /** Steps of time. */
        STEPS,
        /** Maps, such as thickness or a parcellation. */
        MAPS
    }

    /** Copies the names. */
    public Axis {
        names = List.copyOf(names);
        if (!names.isEmpty() && names.size() != size) {
            throw new IllegalArgumentException("expected " + size + " names, got " + names.size());
        }
    }

    /** Lines without names, of which the file doesn't say what they are. */
    public static Axis of(int size) {
        return new Axis(Kind.LINES, size, List.of());
    }

    /** Lines with a name each; with an empty list, lines without. */
    static Axis of(int size, List<String> names) {
        return new Axis(Kind.LINES, size, names);
    }

    /** Lines of a kind, without names. */
    static Axis of(Kind kind, int size) {
        return new Axis(kind, size, List.of());
    }

    /** Whether the lines have names. */
    public boolean isNamed() {
        return !names.isEmpty();
    }

    /** The chosen lines, in the order given. */
    Axis select(int... lines) {
        return new Axis(
                kind,
                lines.length,
                isNamed() ? IntStream.of(lines).mapToObj(names::get).toList() : List.of());
    }

    /**
     * Where each of {@code wanted} stands on this side.
     *
     * @param source what to call this side in a message
     * @throws InputException if this side has no names, names one of the wanted twice, or lacks some of them, which are named
     */
    public int[] positions(List<String> wanted, String source) {
        if (!isNamed()) {
            throw new InputException(source, "has no names to find " + shown(wanted) + " by");
        }
        Map<String, Integer> places = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (int line = 0; line < size; line++) {
            if (places.putIfAbsent(names.get(line), line) != null) {
                twice.add(names.get(line));
            }
        }
        requireNone(source, "has no ", wanted.stream().filter(name -> !places.containsKey(name)));
        requireNone(source, "has more than one ", wanted.stream().filter(twice::contains));
        return wanted.stream().mapToInt(places::get).toArray();
    }

    private static void requireNone(String source, String problem, java.util.stream.Stream<String> names) {
        List<String> found = names.distinct().toList();
        if (!found.isEmpty()) {
            throw new InputException(source, problem + shown(found));
        }
    }

    /**
     * Where each line of {@code other} stands on this side: by name if both have names, else by position.
     *
     * @param source what to call this side in a message
     * @throws InputException naming lines that are on one side only, or that have the same name, or giving both counts if
     *     one side has no names and they differ
     */
    public int[] match(Axis other, String source) {
        if (isNamed() && other.isNamed()) {
            int[] places = positions(other.names, source);
            Set<String> known = new HashSet<>(other.names);
            requireNone(
                    source,
                    "has lines that the other side lacks: ",
                    names.stream().filter(n -> !known.contains(n)));
            if (places.length != size) {
                throw new InputException(source, "expected each name once, found " + size + " for " + places.length);
            }
            return places;
        }
        if (size != other.size) {
            throw new InputException(source, "expected " + other.size + " lines, found " + size);
        }
        return IntStream.range(0, size).toArray();
    }

    private static String shown(List<String> names) {
        String first = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return Quoted.printable(first)
                + (names.size() > MOST_NAMED ? " and " + (names.size() - MOST_NAMED) + " more" : "");
    }

    /** All lines, from 0. */
    static int[] all(int size) {
        int[] lines = new int[size];
        Arrays.setAll(lines, k -> k);
        return lines;
    }
}
