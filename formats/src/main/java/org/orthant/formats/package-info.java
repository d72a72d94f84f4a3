/**
 * Files in and out: npy, npz, safetensors, csv, idx and json.
 *
 * <p>Promise: a reader gives a value or throws {@link org.orthant.formats.InputException} with one sentence that names
 * the file, the place and what was expected; it never takes memory out of proportion to the file. A writer gives the same
 * bytes for the same value. Uses {@code org.orthant.math}, networks and images, and
 * nothing else of Orthant.
 */
@NullMarked
package org.orthant.formats;

import org.jspecify.annotations.NullMarked;
