/**
 * Continuous-time recurrent networks and feed-forward networks as values: weights, the state equation, runs and lesions.
 *
 * <p>Promise: a network never changes; lesions and replaced layers give new networks, and a run depends on nothing but
 * the network and its observations, trial by trial. Knows no task. Uses {@code org.orthant.math} alone.
 */
@NullMarked
package org.orthant.network;

import org.jspecify.annotations.NullMarked;
