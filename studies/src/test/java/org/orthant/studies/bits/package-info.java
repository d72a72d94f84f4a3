/** The bits of small studies' tables, on every machine and kernel. */
@NullMarked
package org.orthant.studies.bits;

import org.jspecify.annotations.NullMarked;
