package org.orthant.formats;

import java.util.List;

/** An array of unsigned bytes from an idx file, C order. */
public final class IdxBytes {

    private final List<Integer> shape;
    private final byte[] values;

    IdxBytes(List<Integer> shape, byte[] values) {
        this.shape = List.copyOf(shape);
        this.values = values;
    }

    /** Length of each axis. */
    public List<Integer> shape() {
        return shape;
    }

    /** The backing array: to be read, never written. */
    public byte[] array() {
        return values;
    }
}
