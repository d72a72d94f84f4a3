package org.orthant.formats;

/** Text from a file made fit for a message. */
final class Quoted {

    private static final int LONGEST = 200;

    private Quoted() {}

    /** The text with control and unassigned characters as question marks, cut to 200 characters. */
    static String printable(String text) {
        String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return oneLine(shown);
    }

    /** The text with control and unassigned characters as question marks. */
    static String oneLine(String text) {
        return text.replaceAll("\\p{C}", "?");
    }
}
