package org.orthant.formats;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The text {@code loading.md} of a folder of results: how Python and MATLAB load what is there. */
public final class LoadingGuide {

    /** What the file is called. */
    public static final String NAME = "loading.md";

    private final List<String> lines = new ArrayList<>(List.of(
            "# How to load these results",
            "",
            "Paths are from this folder. Indices count from 0: add 1 in MATLAB. NaN stands for what is undefined."));

    /**
     * Adds a file of named arrays.
     *
     * @param matlab the same arrays where MATLAB can read them; the file itself if there are none
     */
    public LoadingGuide arrays(Path file, ArrayFormat format, Path matlab, Collection<String> names) {
        if (names.isEmpty()) {
            return this;
        }
        String first = names.iterator().next();
        LoadingLines own = LoadingLines.of(file, LoadingLines.Content.named(format, first));
        boolean twin = !matlab.equals(file);
        String plain = ArrayFormat.MAT.names(names).getOrDefault(first, first);
        LoadingLines other = twin ? LoadingLines.of(matlab, LoadingLines.Content.named(ArrayFormat.MAT, plain)) : own;
        heading(file + (twin ? " and " + matlab : ""));
        code("Python", "python", own.python());
        code("MATLAB or Octave", "matlab", other.matlab());
        lines.add("");
        lines.add("Arrays: " + String.join(", ", names) + "."
                + (plain.equals(first) ? "" : " MATLAB has underscores in place of other signs."));
        return this;
    }

    /** Adds tables with a row of column names; the lines are for the first, the others go likewise. */
    public LoadingGuide tables(List<Path> files) {
        if (files.isEmpty()) {
            return this;
        }
        LoadingLines first = LoadingLines.ofTable(files.getFirst());
        heading("Tables");
        code("Python", "python", first.python());
        code("MATLAB (Octave has no readtable)", "matlab", first.matlab());
        lines.add("");
        lines.add("Tables: "
                + String.join(", ", files.stream().map(Path::toString).toList()) + ".");
        return this;
    }

    private void heading(String text) {
        lines.addAll(List.of("", "## " + text.replace('\\', '/')));
    }

    private void code(String label, String language, List<String> code) {
        lines.addAll(List.of("", label + ":", "", "```" + language));
        lines.addAll(code);
        lines.add("```");
    }

    /** The whole text. */
    public String toText() {
        return String.join("\n", lines) + "\n";
    }
}
