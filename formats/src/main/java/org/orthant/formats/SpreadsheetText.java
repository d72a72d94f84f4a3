package org.orthant.formats;

import java.util.regex.Pattern;

/**
 * Text in cells that a spreadsheet would take for a formula: what begins with {@code = + - @}, a tab or a carriage return
 * gets an apostrophe before it, and so does what begins with apostrophes and then one of these, so that taking one
 * apostrophe away always gives the text back.
 */
final class SpreadsheetText {

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\t\r]");

    private SpreadsheetText() {}

    /** The text as it is written into a cell. */
    static String guarded(String text) {
        return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }

    /** The text that was written as {@code cell}. */
    static String unguarded(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
