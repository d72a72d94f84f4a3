@NullMarked
package org.orthant.formats;

import org.jspecify.annotations.NullMarked;
