/**
 * Makes static pages of the project's documents: Markdown to HTML with links checked, and the gallery of studies. Uses
 * nothing else of the project.
 */
@NullMarked
package org.orthant.site;

import org.jspecify.annotations.NullMarked;
