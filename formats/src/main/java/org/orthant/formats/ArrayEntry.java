package org.orthant.formats;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An array that a file holds under a name, known before it is read.
 *
 * @param name its name or path, such as {@code data.SC}
 * @param shape lengths of its axes
 */
record ArrayEntry(String name, List<Integer> shape) {

    private static final int MOST_SHOWN = 20;

    private boolean isMatrix() {
        return shape.size() == 2 && shape.get(0) > 1 && shape.get(1) > 1;
    }

    /**
     * The array that is asked for or, without a name, the only one, or the only one of two axes that is not a mere row or
     * column.
     *
     * @throws InputException listing the arrays, if the name is not among them or none is named and several would do
     */
    static ArrayEntry choose(Path file, @Nullable String wanted, List<ArrayEntry> entries) {
        if (wanted != null) {
            return entries.stream()
                    .filter(entry -> entry.name().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> new InputException(
                            file, "no array '" + Quoted.printable(wanted) + "', there are: " + listed(entries)));
        }
        for (Predicate<ArrayEntry> rule : List.<Predicate<ArrayEntry>>of(entry -> true, ArrayEntry::isMatrix)) {
            List<ArrayEntry> fit = entries.stream().filter(rule).toList();
            if (fit.size() == 1) {
                return fit.getFirst();
            }
        }
        throw new InputException(
                file,
                entries.isEmpty()
                        ? "holds no array of real numbers"
                        : "expected one array, or a name to choose by (--variable), found " + listed(entries));
    }

    private static String listed(List<ArrayEntry> entries) {
        List<String> shown = new ArrayList<>();
        for (ArrayEntry entry : entries.subList(0, Math.min(MOST_SHOWN, entries.size()))) {
            String shape = entry.shape().stream().map(String::valueOf).collect(Collectors.joining(" x "));
            shown.add(Quoted.printable(entry.name()) + " (" + (shape.isEmpty() ? "one number" : shape) + ")");
        }
        int more = entries.size() - shown.size();
        return (shown.isEmpty() ? "none" : String.join(", ", shown)) + (more > 0 ? " and " + more + " more" : "");
    }
}
