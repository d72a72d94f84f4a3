/**
 * The command line: parses words, calls the library, prints results and sets the exit code.
 *
 * <p>Promise: with {@code --json} standard output holds one JSON value and nothing else; a refusal is one sentence on
 * standard error with exit code 2 or 3, never a stack trace; nothing that exists is written over. Uses every other room.
 */
@NullMarked
package org.orthant.cli;

import org.jspecify.annotations.NullMarked;
