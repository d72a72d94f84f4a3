/**
 * Trained networks on their trial sets: activity, functional connectivity and its modules, how training went, and which
 * networks of a population count. What every study of trained networks begins with.
 */
@NullMarked
package org.orthant.studies.activity;

import org.jspecify.annotations.NullMarked;
