/** Readers of reference numbers, and programs in JVMs of their own, for tests alone. */
@NullMarked
package org.orthant.testing;

import org.jspecify.annotations.NullMarked;
