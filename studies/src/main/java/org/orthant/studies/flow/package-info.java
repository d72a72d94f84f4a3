/**
 * What neurons and connections do to the flow of a trained network: phase portraits and their attractors, lesions of
 * single neurons, lesions of input modules (T1 fig. 4, 5, S10, S11; T2 fig. 5).
 */
@NullMarked
package org.orthant.studies.flow;

import org.jspecify.annotations.NullMarked;
