package org.orthant.formats;

import java.nio.ByteOrder;

/** An element's type and byte order, from numpy's descr such as {@code <f4}, {@code >i8} or {@code |b1}. */
record NpyType(DataType type, ByteOrder order) {

    /**
     * Reads a descr.
     *
     * @throws InputException naming the kind of type, if it isn't read here
     */
    static NpyType parse(String source, String descr) {
        char first = descr.isEmpty() ? ' ' : descr.charAt(0);
        boolean marked = "<>|=".indexOf(first) >= 0;
        String code = marked ? descr.substring(1) : descr;
        DataType type = DataType.ofNumpyCode(code).orElseThrow(() -> refused(source, descr, code));
        if (type.bytes() > 1 && first != '<' && first != '>') {
            throw new InputException(source, "dtype '" + descr + "' lacks its byte order, expected < or >");
        }
        return new NpyType(type, first == '>' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    }

    private static InputException refused(String source, String descr, String code) {
        String kind = switch (code.isEmpty() ? ' ' : code.charAt(0)) {
            case 'O' -> "Python objects, pickled";
            case 'c' -> "complex numbers";
            case 'S', 'a', 'U', 'T' -> "strings";
            case 'V' -> "raw or structured";
            case 'M', 'm' -> "dates or time spans";
            case 'f' -> "floats of this size";
            case 'u', 'i' -> "integers of this size";
            default -> "unknown";
        };
        return new InputException(
                source,
                "dtype '" + Quoted.printable(descr) + "' (" + kind
                        + ") can't be read, only floats, integers up to 64 bits (unsigned up to 32) and booleans");
    }
}
