package org.orthant.formats;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.FloatMatrix;
import org.orthant.math.Matrix;
import org.orthant.math.Sequence;

/**
 * An immutable array of any number of axes, in C order: what the npy, npz and safetensors files hold.
 *
 * <p>Values read from a file of half or single floats are kept as floats, doubles as doubles, integers of up to 32 signed
 * bits and booleans as ints, the wider ones as longs; a writer writes these four (float32, float64, int32, int64).
 */
public final class Tensor {

    private final String source;
    private final DataType type;
    private final List<Integer> shape;
    private final Storage storage;

    Tensor(String source, DataType type, List<Integer> shape, Storage storage) {
        List<Long> axes = shape.stream().map(Integer::longValue).toList();
        if (Shape.elements(axes).orElse(-1) != storage.length()) {
            throw new IllegalArgumentException("expected " + Shape.text(axes) + " values, got " + storage.length());
        }
        this.source = source;
        this.type = type;
        this.shape = List.copyOf(shape);
        this.storage = storage;
    }

    private static Tensor of(List<Integer> shape, Storage storage) {
        return new Tensor("array", storage.type(), shape, storage);
    }

    /** A float32 array with a copy of {@code values}, in C order. */
    public static Tensor ofFloats(List<Integer> shape, float... values) {
        return of(shape, new Storage.Floats(values.clone()));
    }

    /** A float64 array with a copy of {@code values}, in C order. */
    public static Tensor ofDoubles(List<Integer> shape, double... values) {
        return of(shape, new Storage.Doubles(values.clone()));
    }

    /** An int32 array with a copy of {@code values}, in C order. */
    public static Tensor ofInts(List<Integer> shape, int... values) {
        return of(shape, new Storage.Ints(values.clone()));
    }

    /** An int64 array with a copy of {@code values}, in C order. */
    public static Tensor ofLongs(List<Integer> shape, long... values) {
        return of(shape, new Storage.Longs(values.clone()));
    }

    /** The matrix as an array (rows, columns) of its own precision; shares the values. */
    public static Tensor of(Matrix matrix) {
        List<Integer> shape = List.of(matrix.rows(), matrix.columns());
        return switch (matrix) {
            case FloatMatrix m -> of(shape, new Storage.Floats(m.array()));
            case DoubleMatrix m -> of(shape, new Storage.Doubles(m.array()));
        };
    }

    /** The block as a float32 array (T, B, C); shares the values. */
    public static Tensor of(Sequence sequence) {
        List<Integer> shape = List.of(sequence.steps(), sequence.trials(), sequence.channels());
        return of(shape, new Storage.Floats(sequence.array()));
    }

    /** The type of an element in the file it came from, or in which it would be written. */
    public DataType type() {
        return type;
    }

    /** The axis lengths; none for a single value. */
    public List<Integer> shape() {
        return shape;
    }

    /** The number of elements. */
    public int size() {
        return storage.length();
    }

    Storage storage() {
        return storage;
    }

    /** The values, row-major, as floats: copies; doubles and large integers are rounded. */
    public float[] toFloats() {
        if (storage instanceof Storage.Floats floats) {
            return floats.values().clone();
        }
        float[] values = new float[size()];
        for (int k = 0; k < values.length; k++) {
            values[k] = (float) storage.asDouble(k);
        }
        return values;
    }

    /** The values, row-major, as doubles: copies, exact but for integers beyond 2^53. */
    public double[] toDoubles() {
        return IntStream.range(0, size()).mapToDouble(storage::asDouble).toArray();
    }

    /**
     * The values, row-major, as longs: copies.
     *
     * @throws InputException if a value is not a whole number within 2^53 (floats) or 2^63 (integers)
     */
    public long[] toLongs() {
        return storage instanceof Storage.Longs longs
                ? longs.values().clone()
                : IntStream.range(0, size()).mapToLong(this::whole).toArray();
    }

    /**
     * The values, row-major, as ints: copies.
     *
     * @throws InputException if a value is not a whole number of 32 bits
     */
    public int[] toInts() {
        return storage instanceof Storage.Ints ints
                ? ints.values().clone()
                : IntStream.range(0, size()).map(this::wholeInt).toArray();
    }

    private long whole(int k) {
        double value = storage.asDouble(k);
        if (!(value == Math.rint(value) && Math.abs(value) <= 0x1p53)) {
            throw new InputException(source, "expected whole numbers, found " + value + " at element " + k);
        }
        return (long) value;
    }

    private int wholeInt(int k) {
        long value = storage instanceof Storage.Longs longs ? longs.values()[k] : whole(k);
        if (value != (int) value) {
            throw new InputException(source, "expected 32-bit numbers, found " + value + " at element " + k);
        }
        return (int) value;
    }

    /**
     * The one value of an array of size 1.
     *
     * @throws InputException if it has more or none
     */
    public double toScalar() {
        if (size() != 1) {
            throw new InputException(source, "expected a single value, found shape " + shapeText());
        }
        return storage.asDouble(0);
    }

    /**
     * The array (rows, columns) as a matrix of double precision.
     *
     * @throws InputException unless it has two axes
     */
    public DoubleMatrix toDoubleMatrix() {
        requireAxes(2, "(rows, columns)");
        return DoubleMatrix.adopt(shape.get(0), shape.get(1), toDoubles());
    }

    /**
     * The array (rows, columns) as a matrix of single precision; doubles are rounded.
     *
     * @throws InputException unless it has two axes
     */
    public FloatMatrix toFloatMatrix() {
        requireAxes(2, "(rows, columns)");
        return FloatMatrix.adopt(shape.get(0), shape.get(1), toFloats());
    }

    /**
     * The array (rows, columns) as a matrix: single precision if it holds floats of at most 32 bits, which are shared, else
     * double.
     *
     * @throws InputException unless it has two axes
     */
    public Matrix toMatrix() {
        if (storage instanceof Storage.Floats floats) {
            requireAxes(2, "(rows, columns)");
            return FloatMatrix.adopt(shape.get(0), shape.get(1), floats.values());
        }
        return toDoubleMatrix();
    }

    /**
     * The array (T, B, C) as a sequence of single precision; doubles are rounded.
     *
     * @throws InputException unless it has three axes
     */
    public Sequence toSequence() {
        requireAxes(3, "(steps, trials, channels)");
        return Sequence.adopt(shape.get(0), shape.get(1), shape.get(2), toFloats());
    }

    private void requireAxes(int count, String names) {
        if (shape.size() != count) {
            throw new InputException(source, "expected " + count + " axes " + names + ", found shape " + shapeText());
        }
    }

    private String shapeText() {
        return Shape.text(shape);
    }

    /** Same type, same shape and same bits, wherever they come from. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Tensor t && type == t.type && shape.equals(t.shape) && storage.equals(t.storage);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, shape, storage);
    }

    @Override
    public String toString() {
        return "Tensor[" + type + " " + shapeText() + "]";
    }
}
