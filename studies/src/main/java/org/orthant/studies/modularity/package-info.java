/** Modules of a network's activity as studies report them: partition, spread of restarts, variants and null. */
@NullMarked
package org.orthant.studies.modularity;

import org.jspecify.annotations.NullMarked;
