@NullMarked
package org.orthant.formats.data;

import org.jspecify.annotations.NullMarked;
