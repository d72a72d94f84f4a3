package org.orthant.network;

/** Where the leak of the Euler step stands, with drive s = W_rec r + W_in x + b_in + b_rec. */
public enum LeakPlacement {
    /** r' = (1 - alpha) r + alpha f(s): Euler's step of tau dr/dt = -r + f(s) (Beer 1995; Yang and Wang 2020). */
    OUTSIDE,
    /** r' = f((1 - alpha) r + alpha s), as published tutorials have it. */
    INSIDE
}
