/**
 * Images of digits and the feed-forward networks that learn them, as studies take them: where the images come from, how a
 * network of a population starts and is trained.
 */
@NullMarked
package org.orthant.studies.images;

import org.jspecify.annotations.NullMarked;
