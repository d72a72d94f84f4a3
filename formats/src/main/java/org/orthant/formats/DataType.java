package org.orthant.formats;

import java.util.Arrays;
import java.util.Optional;

/** The types of element that the array formats hold here. */
public enum DataType {
    /** IEEE half precision. */
    FLOAT16("f2", "F16", 2),
    /** The upper half of a single-precision float; safetensors only. */
    BFLOAT16("", "BF16", 2),
    /** IEEE single precision. */
    FLOAT32("f4", "F32", 4),
    /** IEEE double precision. */
    FLOAT64("f8", "F64", 8),
    /** Signed, 8 bits. */
    INT8("i1", "I8", 1),
    /** Signed, 16 bits. */
    INT16("i2", "I16", 2),
    /** Signed, 32 bits. */
    INT32("i4", "I32", 4),
    /** Signed, 64 bits. */
    INT64("i8", "I64", 8),
    /** Unsigned, 8 bits. */
    UINT8("u1", "U8", 1),
    /** Unsigned, 16 bits. */
    UINT16("u2", "U16", 2),
    /** Unsigned, 32 bits. */
    UINT32("u4", "U32", 4),
    /** Unsigned, 64 bits; read as doubles, which are exact up to 2^53. */
    UINT64("u8", "U64", 8),
    /** One byte, 0 or 1. */
    BOOL("b1", "BOOL", 1);

    private final String numpyCode;
    private final String safetensorsName;
    private final int bytes;

    DataType(String numpyCode, String safetensorsName, int bytes) {
        this.numpyCode = numpyCode;
        this.safetensorsName = safetensorsName;
        this.bytes = bytes;
    }

    /** Bytes per element in a file. */
    public int bytes() {
        return bytes;
    }

    /** Kind and size as numpy writes them, such as {@code f4}; empty if numpy has no such type. */
    String numpyCode() {
        return numpyCode;
    }

    /** The name in a safetensors header, such as {@code F32}. */
    String safetensorsName() {
        return safetensorsName;
    }

    static Optional<DataType> ofNumpyCode(String code) {
        return code.isEmpty()
                ? Optional.empty()
                : Arrays.stream(values()).filter(t -> t.numpyCode.equals(code)).findFirst();
    }

    static Optional<DataType> ofSafetensorsName(String name) {
        return Arrays.stream(values())
                .filter(t -> t.safetensorsName.equals(name))
                .findFirst();
    }
}
