package org.orthant.math.internal;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;
import org.orthant.math.Panel;
import org.orthant.math.PanelHistory;

/** The machine's vectors: a row's 16 logical lanes are one vector of 512 bits, two of 256 or four of 128. */
final class Lanes {

    static final VectorSpecies<Float> FLOATS = species(FloatVector.SPECIES_PREFERRED);

    static final VectorSpecies<Integer> INTS = VectorSpecies.of(int.class, FLOATS.vectorShape());

    static final VectorSpecies<Double> DOUBLES = VectorSpecies.of(double.class, FLOATS.vectorShape());

    /** Floats in a vector. */
    static final int WIDTH = FLOATS.length();

    /** Bytes in a vector. */
    static final int BYTES = FLOATS.vectorByteSize();

    private static final Class<?> NATIVE = Arena.global().allocate(1).getClass();

    private Lanes() {}

    /** The machine's species, or the nearest one between 128 and 512 bits. */
    private static VectorSpecies<Float> species(VectorSpecies<Float> preferred) {
        return switch (Math.clamp(preferred.length(), 4, Panel.LANES)) {
            case 4 -> FloatVector.SPECIES_128;
            case 8 -> FloatVector.SPECIES_256;
            default -> FloatVector.SPECIES_512;
        };
    }

    static FloatVector floats(float[] array, int at) {
        return FloatVector.fromArray(FLOATS, array, at);
    }

    static FloatVector floats(MemorySegment memory, long at) {
        return FloatVector.fromMemorySegment(FLOATS, memory, at, ByteOrder.nativeOrder());
    }

    static void store(FloatVector value, MemorySegment memory, long at) {
        value.intoMemorySegment(memory, at, ByteOrder.nativeOrder());
    }

    /**
     * The memory of a history for a loop that stores. Of a view made on the spot the compiler knows that no store changes
     * its bounds, so that it checks them once; for the same reason such loops read all they need before they begin.
     */
    static MemorySegment view(PanelHistory history) {
        return view(history.memory(), 0, history.memory().byteSize());
    }

    /**
     * {@code size} bytes of memory outside the heap. Behind the comparison the compiler knows the memory's class; it would
     * guess it from what the process has done with memory before, and once that were files and arrays as well, it would
     * give up on vectors.
     */
    static MemorySegment view(MemorySegment memory, long from, long size) {
        if (memory.getClass() != NATIVE) {
            throw new IllegalArgumentException("expected memory outside the heap, got " + memory);
        }
        return memory.asSlice(from, size);
    }

    static FloatVector all(float value) {
        return FloatVector.broadcast(FLOATS, value);
    }

    static IntVector all(int value) {
        return IntVector.broadcast(INTS, value);
    }
}
