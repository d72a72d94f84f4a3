/**
 * Modules of feed-forward networks that recognise digits: of their activity, digit by digit (T1 fig. S2), and of their
 * input weights under masks of digits (T1 fig. S14).
 */
@NullMarked
package org.orthant.studies.digits;

import org.jspecify.annotations.NullMarked;
