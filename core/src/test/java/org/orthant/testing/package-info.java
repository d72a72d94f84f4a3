/** Readers of reference numbers, for tests alone. */
@NullMarked
package org.orthant.testing;

import org.jspecify.annotations.NullMarked;
