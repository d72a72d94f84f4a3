/**
 * {@code sentences}: modules of GPT-2's units, sentence by sentence (T1 fig. S3).
 *
 * <p>Unit 0 is the network that the user gives, the others are networks of its size with random weights. A unit finds the
 * modules of each sentence at each layer; they are compared when the run concludes. Uses GPT-2 of {@code network}, its files of
 * {@code formats}, {@code modularity} and the figures.
 */
@NullMarked
package org.orthant.studies.sentences;

import org.jspecify.annotations.NullMarked;
