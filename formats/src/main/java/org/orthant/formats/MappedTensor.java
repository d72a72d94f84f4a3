package org.orthant.formats;

import java.lang.foreign.MemorySegment;
import java.util.List;
import org.orthant.math.StoredMatrix;

/**
 * An array of a file, mapped to memory and left where it lies.
 *
 * @param source file and tensor, as messages name them
 * @param type of its elements
 * @param shape axis lengths
 * @param bytes its elements in C order, little-endian
 */
public record MappedTensor(String source, DataType type, List<Integer> shape, MemorySegment bytes) {

    /** Copies the axes. */
    public MappedTensor {
        shape = List.copyOf(shape);
    }

    /**
     * The array as a matrix that stays where it is; one axis becomes one row.
     *
     * @throws InputException unless it has one or two axes of floats of at most 32 bits
     */
    public StoredMatrix toMatrix() {
        if (shape.isEmpty() || shape.size() > 2) {
            throw new InputException(source, "expected one or two axes, found shape " + Shape.text(shape));
        }
        int rows = shape.size() == 1 ? 1 : shape.getFirst();
        return StoredMatrix.littleEndian(rows, shape.getLast(), precision(), bytes);
    }

    private StoredMatrix.Precision precision() {
        return switch (type) {
            case FLOAT32 -> StoredMatrix.Precision.SINGLE;
            case FLOAT16 -> StoredMatrix.Precision.HALF;
            case BFLOAT16 -> StoredMatrix.Precision.BFLOAT;
            default -> throw new InputException(source, "expected F32, F16 or BF16, found " + type.safetensorsName());
        };
    }
}
