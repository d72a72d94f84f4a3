/**
 * Public data sets that studies read: what files they have, where they lie, and how they get there.
 *
 * <p>Promise: a file is used only if its checksum is the published one, and a file in a folder is whole or not there. Add
 * a data set to {@link org.orthant.formats.data.DataSets}. Uses {@code org.orthant.formats}.
 */
@NullMarked
package org.orthant.formats.data;

import org.jspecify.annotations.NullMarked;
