package org.orthant.studies.figure;

import java.util.regex.Pattern;

/**
 * The words of a figure.
 *
 * @param id file name without ending: lower-case letters, digits and single hyphens
 * @param title what is shown, one short line
 * @param caption what the reader needs to understand it: what is drawn, over how many networks, what intervals mean
 * @param alt text alternative for readers who do not see the picture: what kind it is and what it shows
 */
public record FigureText(String id, String title, String caption, String alt) {

    private static final Pattern FILE_NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** Checks the file name and that no text is blank. */
    public FigureText {
        if (!FILE_NAME.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "expected an id of lower-case letters, digits and hyphens, got \"" + id + "\"");
        }
        Checks.text("title of figure " + id, title);
        Checks.text("caption of figure " + id, caption);
        Checks.text("text alternative of figure " + id, alt);
    }
}
