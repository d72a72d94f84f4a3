@NullMarked
package org.orthant.studies;

import org.jspecify.annotations.NullMarked;
