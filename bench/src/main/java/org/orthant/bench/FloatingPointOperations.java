package org.orthant.bench;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Counts floating-point operations beside what a benchmark counts. */
@AuxCounters(AuxCounters.Type.OPERATIONS)
@State(Scope.Thread)
public class FloatingPointOperations {

    /** Operations, in 10^9; a fused multiply-add is two. */
    public double gigaflop;
}
