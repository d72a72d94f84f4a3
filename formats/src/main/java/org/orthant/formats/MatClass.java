package org.orthant.formats;

import java.util.Arrays;
import java.util.Map;

/** The classes of MATLAB's variables, and the types in which MAT files of level 5 store numbers. */
enum MatClass {
    CELL(1, "a cell array"),
    STRUCT(2, "a struct"),
    OBJECT(3, "an object"),
    TEXT(4, "text"),
    SPARSE(5, "a sparse matrix"),
    DOUBLE(6, DataType.FLOAT64),
    SINGLE(7, DataType.FLOAT32),
    INT8(8, DataType.INT8),
    UINT8(9, DataType.UINT8),
    INT16(10, DataType.INT16),
    UINT16(11, DataType.UINT16),
    INT32(12, DataType.INT32),
    UINT32(13, DataType.UINT32),
    INT64(14, DataType.INT64),
    UINT64(15, DataType.UINT64),
    FUNCTION(16, "a function"),
    OPAQUE(17, "an object"),
    UNKNOWN(0, "of an unknown class");

    /** The storage type of single bytes. */
    static final int BYTES = 2;

    /** The storage type of numbers of 16 bits, which text is often stored as. */
    static final int CODES = 4;

    /** The storage types of text. */
    static final int UTF8 = 16;

    static final int UTF16 = 17;
    static final int UTF32 = 18;

    private static final Map<Integer, DataType> STORED = Map.of(
            1, DataType.INT8,
            2, DataType.UINT8,
            3, DataType.INT16,
            4, DataType.UINT16,
            5, DataType.INT32,
            6, DataType.UINT32,
            7, DataType.FLOAT32,
            9, DataType.FLOAT64,
            12, DataType.INT64,
            13, DataType.UINT64);

    private final int code;
    private final String words;
    private final DataType type;

    MatClass(int code, String words) {
        this(code, words, DataType.FLOAT64);
    }

    MatClass(int code, DataType type) {
        this(code, "numbers", type);
    }

    MatClass(int code, String words, DataType type) {
        this.code = code;
        this.words = words;
        this.type = type;
    }

    static MatClass of(int code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code == code)
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** What it is, for a message. */
    String words() {
        return words;
    }

    /** The type of an element, of classes of numbers. */
    DataType type() {
        return type;
    }

    /**
     * The type in which numbers are stored.
     *
     * @throws InputException if it is none
     */
    static DataType stored(String source, int code) {
        DataType type = STORED.get(code);
        if (type == null) {
            throw new InputException(
                    source, "damaged: expected numbers of a variable, found an element of type " + code);
        }
        return type;
    }
}
