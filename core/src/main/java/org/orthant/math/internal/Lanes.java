package org.orthant.math.internal;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;
import org.orthant.math.Panel;

/** The machine's vectors: a row's 16 logical lanes are one vector of 512 bits, two of 256 or four of 128. */
final class Lanes {

    static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED.length() > Panel.LANES
            ? FloatVector.SPECIES_512
            : FloatVector.SPECIES_PREFERRED;

    static final VectorSpecies<Integer> INTS = VectorSpecies.of(int.class, FLOATS.vectorShape());

    static final VectorSpecies<Double> DOUBLES = VectorSpecies.of(double.class, FLOATS.vectorShape());

    /** Floats in a vector. */
    static final int WIDTH = FLOATS.length();

    private Lanes() {}

    static FloatVector floats(float[] array, int at) {
        return FloatVector.fromArray(FLOATS, array, at);
    }

    static FloatVector all(float value) {
        return FloatVector.broadcast(FLOATS, value);
    }

    static IntVector all(int value) {
        return IntVector.broadcast(INTS, value);
    }
}
