package org.orthant.formats;

import io.jhdf.api.Dataset;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.api.dataset.ContiguousDataset;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;
import io.jhdf.object.datatype.OrderedDataType;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.Array;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The elements of a dataset of real numbers: mapped where they lie in one piece, else unpacked chunk by chunk. */
final class Hdf5Array {

    /** What MATLAB calls the class of a variable. */
    static final String MATLAB_CLASS = "MATLAB_class";

    private final String source;
    private final DataType type;
    private final List<Integer> stored;
    private final boolean turned;
    private final Codec.Elements elements;

    /**
     * Finds the elements.
     *
     * @param file all bytes of the file
     * @param userBlock bytes before the first of HDF5
     * @throws InputException if the file can't hold as many as it claims, or packs them in a way that isn't read
     */
    Hdf5Array(String source, Dataset dataset, MemorySegment file, long userBlock) {
        this.source = source;
        this.type = Objects.requireNonNull(type(dataset));
        this.stored = IntStream.of(dataset.getDimensions()).boxed().toList();
        this.turned = isTurned(dataset);
        this.elements = elements(dataset, file, userBlock);
    }

    /** Whether MATLAB wrote a dataset, which puts the axes in reverse. */
    private static boolean isTurned(Dataset dataset) {
        return dataset.getAttribute(MATLAB_CLASS) != null;
    }

    /** The lengths of a dataset's axes, as its writer means them. */
    static List<Integer> shape(Dataset dataset) {
        List<Integer> stored = IntStream.of(dataset.getDimensions()).boxed().toList();
        return isTurned(dataset) ? stored.reversed() : stored;
    }

    /** The type of a dataset's elements; null unless they are real numbers of a common size. */
    static @Nullable DataType type(Dataset dataset) {
        String name = switch (dataset.getDataType()) {
            case FixedPoint whole
            when whole.getBitOffset() == 0 && whole.getBitPrecision() == 8 * whole.getSize() ->
                (whole.isSigned() ? "i" : "u") + whole.getSize();
            case FloatingPoint real
            when real.getBitOffset() == 0 && real.getBitPrecision() == 8 * real.getSize() -> "f" + real.getSize();
            default -> "";
        };
        return DataType.ofNumpyCode(name).orElse(null);
    }

    private Codec.Elements elements(Dataset dataset, MemorySegment bytes, long userBlock) {
        ByteOrder order = ((OrderedDataType) dataset.getDataType()).getByteOrder();
        return switch (dataset) {
            case ContiguousDataset whole -> {
                long start = userBlock + whole.getDataAddress();
                long length = size() * type.bytes();
                if (whole.isEmpty() || start < 0 || length > bytes.byteSize() - start) {
                    throw new InputException(
                            source,
                            "cut short: expected " + length + " bytes from byte " + start + ", found "
                                    + bytes.byteSize() + " in all");
                }
                yield Codec.elements(type, bytes.asSlice(start, length), order);
            }
            case ChunkedDataset chunked -> new Hdf5Chunks(source, chunked, type, order, bytes.byteSize());
            default -> compact(dataset);
        };
    }

    /** A few elements within the header of the dataset. */
    private static Codec.Elements compact(Dataset dataset) {
        Object values = dataset.getDataFlat();
        return k -> ((Number) Array.get(values, (int) k)).doubleValue();
    }

    String source() {
        return source;
    }

    DataType type() {
        return type;
    }

    /** Whether the axes are in reverse in the file. */
    boolean isTurned() {
        return turned;
    }

    private long size() {
        return stored.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
    }

    /** An element by its place in the C order of the file. */
    double get(long index) {
        return elements.get(index);
    }

    /** Elements that follow each other in the file, from {@code first} on, into {@code into}. */
    void read(long first, int count, double[] into) {
        elements.read(first, count, into, 0);
    }

    /** All elements, the axes in the order that their writer means, in C order. */
    Tensor read() {
        List<Integer> shape = turned ? stored.reversed() : stored;
        if (Shape.elements(shape.stream().map(Integer::longValue).toList()).isEmpty()) {
            throw new InputException(source, "has too many elements: " + Shape.text(shape));
        }
        double[] values = new double[(int) size()];
        IntUnaryOperator place = turned ? Shape.fortranPosition(shape) : k -> k;
        for (int k = 0; k < values.length; k++) {
            values[k] = get(place.applyAsInt(k));
        }
        return tensor(shape, values);
    }

    private Tensor tensor(List<Integer> shape, double... values) {
        return switch (type) {
            case FLOAT16, BFLOAT16, FLOAT32 -> {
                float[] single = new float[values.length];
                for (int k = 0; k < single.length; k++) {
                    single[k] = (float) values[k];
                }
                yield new Tensor(source, type, shape, new Storage.Floats(single));
            }
            default -> new Tensor(source, DataType.FLOAT64, shape, new Storage.Doubles(values));
        };
    }
}
