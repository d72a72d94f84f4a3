package org.orthant.studies.sweep;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Something that is varied.
 *
 * @param name what reports call it
 * @param levels its values, at least one
 */
public record Factor(String name, List<Level> levels) {

    /**
     * Checks that no level stands there twice.
     *
     * @throws IllegalArgumentException if one does, or there is none
     */
    public Factor {
        levels = List.copyOf(levels);
        if (levels.isEmpty() || new HashSet<>(levels).size() < levels.size()) {
            throw new IllegalArgumentException("expected values of " + name + ", each once, got "
                    + levels.stream().map(Level::label).toList());
        }
    }

    /** A factor of some levels. */
    static Factor of(String name, Level... levels) {
        return new Factor(name, List.of(levels));
    }

    /**
     * A setting and its values, such as {@code analysis.gamma=0.8,1,1.25}; a comma inside brackets parts nothing.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Factor parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 1 || equals == text.length() - 1) {
            throw new IllegalArgumentException("expected key=value,value,..., got " + text);
        }
        String key = text.substring(0, equals).strip();
        return new Factor(
                key,
                values(text.substring(equals + 1)).stream()
                        .map(value -> Level.of(value, key + "=" + value))
                        .toList());
    }

    private static List<String> values(String text) {
        List<String> values = new ArrayList<>();
        int depth = 0;
        int begin = 0;
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
            if (c == ',' && depth == 0) {
                values.add(text.substring(begin, k).strip());
                begin = k + 1;
            }
        }
        values.add(text.substring(begin).strip());
        return values;
    }
}
