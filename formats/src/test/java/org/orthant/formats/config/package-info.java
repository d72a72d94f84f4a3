@NullMarked
package org.orthant.formats.config;

import org.jspecify.annotations.NullMarked;
