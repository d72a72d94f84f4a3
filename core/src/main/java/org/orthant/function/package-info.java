/**
 * What modules do: their mean activity, the roles they play, and what happens to behaviour when their output is cut.
 *
 * <p>Promise: a role is found on trials that the caller names, an effect measured on trials that the caller names; no
 * method mixes the two. Uses {@code task}, {@code network}, {@code community}, {@code stats} and {@code math}; nothing in core uses it.
 */
@NullMarked
package org.orthant.function;

import org.jspecify.annotations.NullMarked;
