/**
 * Options records bound from defaults, a file, settings and named options; tasks described in a file.
 *
 * <p>Promise: an unknown key, a value of the wrong type or a duplicate is refused with a
 * {@link org.orthant.formats.config.ConfigurationException} that names the key and where it came from. Uses
 * {@code org.orthant.formats}.
 */
@NullMarked
package org.orthant.formats.config;

import org.jspecify.annotations.NullMarked;
