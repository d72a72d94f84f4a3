package org.orthant.formats;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the first bytes of a NIfTI file say (Cox et al. 2004; NIfTI-2: 2011).
 *
 * @param version 1 or 2
 * @param order the byte order of header and elements
 * @param shape lengths of the axes, the first runs fastest
 * @param type the type of an element
 * @param dataStart the byte at which the elements begin
 * @param slope what a stored value is multiplied by; 1 if the header gives none
 * @param intercept what is then added; 0 if the header gives none
 * @param paired whether the elements lie in another file, with the ending img
 * @param intent what the elements mean, by NIfTI's number; 3000 to 3099 is CIFTI-2
 * @param affine the three rows of four that take voxels to millimetres (sform); empty if the header gives none
 */
record NiftiHeader(
        int version,
        ByteOrder order,
        List<Integer> shape,
        DataType type,
        long dataStart,
        double slope,
        double intercept,
        boolean paired,
        int intent,
        List<Double> affine) {

    /** All that is read of a header, without extensions. */
    static final int LONGEST = 544;

    private static final int SIZE_1 = 348;
    private static final int SIZE_2 = 540;
    private static final int MOST_AXES = 7;
    private static final int SPACE = 3;
    private static final long MOST_ELEMENTS = 1L << 45;
    private static final int AFFINE = 12;

    /** Whether a file that begins so is a NIfTI file. */
    static boolean begins(MemorySegment bytes) {
        return bytes.byteSize() >= Integer.BYTES && version(bytes) != 0;
    }

    private static int version(MemorySegment bytes) {
        int size = bytes.get(ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN), 0);
        if (size == SIZE_1 || size == Integer.reverseBytes(SIZE_1)) {
            return 1;
        }
        return size == SIZE_2 || size == Integer.reverseBytes(SIZE_2) ? 2 : 0;
    }

    /**
     * Reads the header from the first bytes of a file: all of it, or the first {@link #LONGEST}.
     *
     * @throws InputException if it is cut short, not NIfTI, or of a type that isn't read
     */
    static NiftiHeader parse(String source, MemorySegment bytes) {
        if (!begins(bytes)) {
            throw new InputException(source, "expected a NIfTI header of 348 or 540 bytes");
        }
        int version = version(bytes);
        int size = version == 1 ? SIZE_1 : SIZE_2;
        if (bytes.byteSize() < size) {
            throw new InputException(
                    source, "cut short: the NIfTI header takes " + size + " bytes, found " + bytes.byteSize());
        }
        boolean little = bytes.get(ValueLayout.JAVA_BYTE, 0) != 0;
        Fields fields =
                new Fields(source, bytes, version == 1, little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        return fields.header();
    }

    /** Number of elements of one volume: the product of the first three axes. */
    int voxels() {
        return (int) product(0, Math.min(SPACE, shape.size()));
    }

    /** Number of volumes: the product of the axes from the fourth on. */
    long volumes() {
        return product(Math.min(SPACE, shape.size()), shape.size());
    }

    private long product(int from, int to) {
        return shape.subList(from, to).stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
    }

    /** The byte after the last element. */
    long dataEnd() {
        return dataStart + voxels() * volumes() * type.bytes();
    }

    /** The grid of a volume, as {@code 91 x 109 x 91}. */
    String gridText() {
        return IntStream.range(0, SPACE)
                .mapToObj(axis -> String.valueOf(axis < shape.size() ? shape.get(axis) : 1))
                .reduce((a, b) -> a + " x " + b)
                .orElseThrow();
    }

    /** Fields of either version at their places. */
    private record Fields(String source, MemorySegment bytes, boolean first, ByteOrder order) {

        NiftiHeader header() {
            boolean paired = paired();
            DataType type = NiftiType.of(source, (short) shortAt(first ? 70 : 12));
            double slope = first ? floatAt(112) : doubleAt(176);
            boolean scaled = Double.isFinite(slope) && slope != 0;
            double intercept = scaled ? (first ? floatAt(116) : doubleAt(184)) : 0;
            if (!Double.isFinite(intercept)) {
                throw new InputException(source, "expected a finite scl_inter, found " + intercept);
            }
            return new NiftiHeader(
                    first ? 1 : 2,
                    order,
                    shape(),
                    type,
                    dataStart(paired),
                    scaled ? slope : 1,
                    intercept,
                    paired,
                    intent(),
                    affine());
        }

        private boolean paired() {
            String magic = IntStream.range(0, 3)
                    .mapToObj(k -> String.valueOf(
                            (char) Byte.toUnsignedInt(bytes.get(ValueLayout.JAVA_BYTE, (first ? 344 : 4) + k))))
                    .reduce("", String::concat);
            String number = first ? "1" : "2";
            if (!magic.equals("n+" + number) && !magic.equals("ni" + number)) {
                throw new InputException(
                        source,
                        "expected the magic n+" + number + " or ni" + number + " in a NIfTI-" + number
                                + " header, found '" + Quoted.printable(magic) + "'");
            }
            return magic.startsWith("ni");
        }

        private List<Integer> shape() {
            long axes = first ? shortAt(40) : longAt(16);
            if (axes < 1 || axes > MOST_AXES) {
                throw new InputException(source, "expected 1 to 7 axes in dim[0], found " + axes);
            }
            List<Long> lengths = new ArrayList<>();
            for (int axis = 1; axis <= axes; axis++) {
                lengths.add(first ? shortAt(40 + 2 * axis) : longAt(16 + 8 * axis));
            }
            requireCountable(lengths);
            return lengths.stream().map(Math::toIntExact).toList();
        }

        /** Elements of all volumes together may be more than an array holds; those of a volume may not. */
        private void requireCountable(List<Long> lengths) {
            long all = 1;
            for (int axis = 0; axis < lengths.size(); axis++) {
                long length = lengths.get(axis);
                long most = axis < SPACE ? Integer.MAX_VALUE - 16 : MOST_ELEMENTS;
                if (length < 1 || length > Integer.MAX_VALUE - 16 || all > most / length) {
                    throw new InputException(
                            source, "shape " + Shape.text(lengths) + " has an axis without or with too many elements");
                }
                all *= length;
            }
        }

        private long dataStart(boolean paired) {
            double start = first ? floatAt(108) : longAt(168);
            long least = paired ? 0 : first ? SIZE_1 + Integer.BYTES : SIZE_2 + Integer.BYTES;
            if (start == 0) {
                return least;
            }
            if (!(start >= least && start == Math.rint(start) && start < MOST_ELEMENTS)) {
                throw new InputException(source, "expected a vox_offset of at least " + least + ", found " + start);
            }
            return (long) start;
        }

        private int intent() {
            return first ? (int) shortAt(68) : intAt(504);
        }

        private List<Double> affine() {
            if ((first ? shortAt(254) : intAt(348)) == 0) {
                return List.of();
            }
            return IntStream.range(0, AFFINE)
                    .mapToDouble(k -> first ? floatAt(280 + 4 * k) : doubleAt(400 + 8 * k))
                    .boxed()
                    .toList();
        }

        private long shortAt(long at) {
            return bytes.get(ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(order), at);
        }

        private int intAt(long at) {
            return bytes.get(ValueLayout.JAVA_INT_UNALIGNED.withOrder(order), at);
        }

        private long longAt(long at) {
            return bytes.get(ValueLayout.JAVA_LONG_UNALIGNED.withOrder(order), at);
        }

        private double floatAt(long at) {
            return bytes.get(ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(order), at);
        }

        private double doubleAt(long at) {
            return bytes.get(ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(order), at);
        }
    }

    /** Whether two images lie on the same grid and, where both say, at the same place within a hundredth of a millimetre. */
    boolean sameSpace(NiftiHeader other) {
        if (!gridText().equals(other.gridText())) {
            return false;
        }
        return affine.isEmpty()
                || other.affine.isEmpty()
                || IntStream.range(0, AFFINE).allMatch(k -> Math.abs(affine.get(k) - other.affine.get(k)) <= 0.01);
    }

    /** A stored value as the header scales it. */
    double scaled(double stored) {
        return stored * slope + intercept;
    }
}
