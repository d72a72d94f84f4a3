package org.orthant.studies.figure;

import java.util.List;

/** Colours that people with any kind of colour vision can tell apart, as {@code #rrggbb}. */
final class Palette {

    /** Text and axes. */
    static final String INK = "#222222";

    /** Helping lines. */
    static final String FAINT = "#dddddd";

    /** No value, no module. */
    static final String NONE = "#b0b0b0";

    /**
     * Categories: those of Okabe and Ito (2008) without the yellow, too pale on white, then five that lie farthest from
     * them and from one another to readers with any of the three kinds of colour blindness (Machado et al. 2009).
     */
    static final List<String> CATEGORIES = List.of(
            "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#222222", "#8800FF", "#773311",
            "#4422AA", "#550066", "#88BB66");

    /** From few to many: one hue, light to dark (ColorBrewer, Harrower and Brewer 2003). */
    static final List<String> DENSITY = List.of("#9ecae1", "#6baed6", "#4292c6", "#2171b5", "#08519c", "#08306b");

    /** From low to high: the same hue, from nearly white. */
    static final List<String> SEQUENTIAL =
            List.of("#f7fbff", "#deebf7", "#c6dbef", "#9ecae1", "#6baed6", "#4292c6", "#2171b5", "#08519c", "#08306b");

    /** From negative over 0 to positive: blue, white, red (ColorBrewer). */
    static final List<String> DIVERGING = List.of(
            "#053061", "#2166ac", "#4393c3", "#92c5de", "#d1e5f0", "#f7f7f7", "#fddbc7", "#f4a582", "#d6604d",
            "#b2182b", "#67001f");

    private Palette() {}

    /** The colour of category {@code k}; they repeat after the last. */
    static String category(int k) {
        return CATEGORIES.get(k % CATEGORIES.size());
    }

    /** Red, green and blue (0 to 255) at {@code place} in 0 to 1 along {@code colours}. */
    static int[] between(List<String> colours, double place) {
        double step = place * (colours.size() - 1);
        int left = Math.min((int) step, colours.size() - 2);
        int[] from = rgb(colours.get(left));
        int[] to = rgb(colours.get(left + 1));
        int[] mixed = new int[3];
        for (int c = 0; c < mixed.length; c++) {
            mixed[c] = (int) Math.round(from[c] + (step - left) * (to[c] - from[c]));
        }
        return mixed;
    }

    static int[] rgb(String colour) {
        int value = Integer.parseInt(colour.substring(1), 16);
        return new int[] {value >> 16, value >> 8 & 0xff, value & 0xff};
    }
}
