package org.orthant.formats;

import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;

/**
 * The content of a safetensors file: named arrays and notes about them.
 *
 * <p>Reads floats of 16 to 64 bits, integers up to 64 bits (unsigned up to 32) and booleans; writes float32, float64,
 * int32 and int64, the wider types first and then by name, as the reference library does, whatever the order given.
 */
public final class Safetensors {

    static final String METADATA = "__metadata__";

    private static final int ALIGNMENT = 8;
    private static final ObjectWriter HEADER_WRITER =
            Json.mapper().writer().without(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private final String source;
    private final Map<String, Tensor> tensors;
    private final Map<String, String> metadata;

    Safetensors(String source, Map<String, Tensor> tensors, Map<String, String> metadata) {
        if (tensors.containsKey(METADATA)) {
            throw new IllegalArgumentException("expected another tensor name than " + METADATA);
        }
        this.source = source;
        this.tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
        this.metadata = Collections.unmodifiableMap(new TreeMap<>(metadata));
    }

    /** Arrays by name, none of them {@code __metadata__}, and notes by name. */
    public static Safetensors of(Map<String, Tensor> tensors, Map<String, String> metadata) {
        return new Safetensors("tensors", tensors, metadata);
    }

    /** Arrays without notes. */
    public static Safetensors of(Map<String, Tensor> tensors) {
        return of(tensors, Map.of());
    }

    /**
     * Reads a file.
     *
     * @throws InputException if it is missing, its header isn't as the format wants it, or the arrays don't fill it exactly
     */
    public static Safetensors read(Path file) {
        try (Arena arena = Arena.ofConfined()) {
            return SafetensorsReader.parse(file.toString(), InputFiles.map(file, arena));
        }
    }

    /**
     * The arrays of a file, mapped to memory and not read: for files of any size.
     *
     * @param arena how long the arrays can be read, and by which threads
     * @throws InputException as {@link #read}
     */
    public static Map<String, MappedTensor> map(Path file, Arena arena) {
        return SafetensorsReader.map(file.toString(), InputFiles.map(file, arena));
    }

    /** The arrays by name, in the order of the file. */
    public Map<String, Tensor> tensors() {
        return tensors;
    }

    /** Notes by name, sorted. */
    public Map<String, String> metadata() {
        return metadata;
    }

    /**
     * One array.
     *
     * @throws InputException naming those there are, if there is no such array
     */
    public Tensor tensor(String name) {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new InputException(
                    source, "no tensor '" + name + "', there are: " + String.join(", ", tensors.keySet()));
        }
        return tensor;
    }

    /** Makes or replaces {@code file}, atomically. */
    public void write(Path file) {
        AtomicFiles.write(file, toBytes());
    }

    /** The bytes that {@link #write} writes: the same for the same arrays and notes. */
    public byte[] toBytes() {
        List<Map.Entry<String, Tensor>> ordered = new ArrayList<>(tensors.entrySet());
        ordered.sort(Comparator.comparingInt((Map.Entry<String, Tensor> e) -> fileType(e.getValue()))
                .thenComparing(Map.Entry::getKey));
        byte[] header = header(ordered);
        Tensor[] arrays = ordered.stream().map(Map.Entry::getValue).toArray(Tensor[]::new);
        byte[] file = Codec.allocate(Long.BYTES + header.length, arrays);
        ByteBuffer out = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        out.putLong(header.length).put(header);
        Arrays.stream(arrays).forEach(array -> Codec.encode(array.storage(), out));
        return file;
    }

    /** Types in the reference library's order of writing: long, double, float, int. */
    private static int fileType(Tensor tensor) {
        return List.of(DataType.INT64, DataType.FLOAT64, DataType.FLOAT32, DataType.INT32)
                .indexOf(tensor.storage().type());
    }

    private byte[] header(List<Map.Entry<String, Tensor>> ordered) {
        Map<String, Object> header = new LinkedHashMap<>();
        if (!metadata.isEmpty()) {
            header.put(METADATA, metadata);
        }
        long start = 0;
        for (Map.Entry<String, Tensor> entry : ordered) {
            Tensor tensor = entry.getValue();
            long end = start + (long) tensor.size() * tensor.storage().type().bytes();
            header.put(entry.getKey(), describe(tensor, start, end));
            start = end;
        }
        byte[] json = HEADER_WRITER.writeValueAsBytes(header);
        byte[] padded = Arrays.copyOf(json, Math.ceilDiv(json.length, ALIGNMENT) * ALIGNMENT);
        Arrays.fill(padded, json.length, padded.length, (byte) ' ');
        return padded;
    }

    private static Map<String, Object> describe(Tensor tensor, long start, long end) {
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("dtype", tensor.storage().type().safetensorsName());
        description.put("shape", tensor.shape());
        description.put("data_offsets", new long[] {start, end});
        return description;
    }

    /** Same arrays and notes, wherever they come from. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Safetensors s && tensors.equals(s.tensors) && metadata.equals(s.metadata);
    }

    @Override
    public int hashCode() {
        return Objects.hash(tensors, metadata);
    }

    @Override
    public String toString() {
        return "Safetensors[" + tensors + ", " + metadata + "]";
    }
}
