@NullMarked
package org.orthant.cli;

import org.jspecify.annotations.NullMarked;
