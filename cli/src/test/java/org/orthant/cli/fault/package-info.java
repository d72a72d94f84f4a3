/** What happens to runs when processes are killed, disks are full, clocks jump. */
@NullMarked
package org.orthant.cli.fault;

import org.jspecify.annotations.NullMarked;
