package org.orthant.studies.own;

import java.util.Locale;

/** Numbers in sentences. */
final class Words {

    private Words() {}

    /** Three decimals, or a dash. */
    static String number(double value) {
        return Double.isNaN(value) ? "\u2013" : String.format(Locale.ROOT, "%.3f", value);
    }

    /** Two digits and a power of ten. */
    static String small(double value) {
        return String.format(Locale.ROOT, "%.1e", value);
    }
}
