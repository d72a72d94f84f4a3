@NullMarked
package org.orthant.bench;

import org.jspecify.annotations.NullMarked;
