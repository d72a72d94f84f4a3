package org.orthant.formats;

import java.util.Arrays;
import java.util.Map;

/** The element types of NIfTI and GIFTI files by their numbers. */
final class NiftiType {

    private static final Map<Integer, DataType> READ = Map.ofEntries(
            Map.entry(2, DataType.UINT8),
            Map.entry(4, DataType.INT16),
            Map.entry(8, DataType.INT32),
            Map.entry(16, DataType.FLOAT32),
            Map.entry(64, DataType.FLOAT64),
            Map.entry(256, DataType.INT8),
            Map.entry(512, DataType.UINT16),
            Map.entry(768, DataType.UINT32),
            Map.entry(1024, DataType.INT64),
            Map.entry(1280, DataType.UINT64));
    private static final Map<Integer, String> REFUSED = Map.of(
            1, "single bits",
            32, "complex numbers",
            128, "colours",
            1536, "floats of 128 bits",
            1792, "complex numbers",
            2048, "complex numbers",
            2304, "colours");

    private NiftiType() {}

    /**
     * The type of a number in a header.
     *
     * @throws InputException if it isn't read here
     */
    static DataType of(String source, int code) {
        DataType type = READ.get(code);
        if (type == null) {
            throw new InputException(
                    source,
                    "datatype " + code + " (" + REFUSED.getOrDefault(code, "unknown")
                            + ") can't be read, only real numbers");
        }
        return type;
    }

    /**
     * The type of a name in a GIFTI file, such as {@code NIFTI_TYPE_FLOAT32}.
     *
     * @throws InputException if it isn't read here
     */
    static DataType named(String source, String name) {
        return Arrays.stream(DataType.values())
                .filter(type -> READ.containsValue(type) && name.equals("NIFTI_TYPE_" + type))
                .findFirst()
                .orElseThrow(() -> new InputException(
                        source, "DataType " + Quoted.printable(name) + " can't be read, only real numbers"));
    }
}
