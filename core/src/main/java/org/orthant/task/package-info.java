/**
 * Tasks as values: named periods and channels, a target class at every step, immutable trials, and accuracy defined
 * once; tasks put together of rules; and sets of images with classes.
 *
 * <p>Promise: a trial is a function of its key alone, so trial i of 500 equals trial i of 10, and training, evaluation
 * and analysis trials never share a random stream. The shapes are (T, B, I) for observations and (T, B) for targets;
 * times are in milliseconds, coherences in percent. Uses {@code org.orthant.math} and nothing else of Orthant.
 */
@NullMarked
package org.orthant.task;

import org.jspecify.annotations.NullMarked;
