package org.orthant.formats;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a safetensors file: 8 bytes of header length, a JSON header, then the arrays without a gap. */
final class SafetensorsReader {

    private static final int LONGEST_HEADER = 16 << 20;
    private static final Set<String> KEYS = Set.of("dtype", "shape", "data_offsets");
    private static final ValueLayout.OfLong LENGTH = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final String source;
    private final MemorySegment data;

    private SafetensorsReader(String source, MemorySegment data) {
        this.source = source;
        this.data = data;
    }

    /** What the header says of an array; {@code start} and {@code end} count from the end of the header. */
    private record Entry(String name, DataType type, List<Integer> shape, int count, long start, long end) {}

    static Safetensors parse(String source, MemorySegment file) {
        ObjectNode header = header(source, file);
        return reader(source, file).read(header);
    }

    /** The arrays of a mapped file, where they lie. */
    static Map<String, MappedTensor> map(String source, MemorySegment file) {
        ObjectNode header = header(source, file);
        header.remove(Safetensors.METADATA);
        SafetensorsReader reader = reader(source, file);
        Map<String, MappedTensor> tensors = new LinkedHashMap<>();
        reader.entries(header).forEach(entry -> tensors.put(entry.name(), reader.mapped(entry)));
        return tensors;
    }

    private static SafetensorsReader reader(String source, MemorySegment file) {
        return new SafetensorsReader(source, file.asSlice(Long.BYTES + headerLength(source, file)));
    }

    private static ObjectNode header(String source, MemorySegment file) {
        long length = headerLength(source, file);
        byte[] header = file.asSlice(Long.BYTES, length).toArray(ValueLayout.JAVA_BYTE);
        if (header.length == 0 || header[0] != '{') {
            throw new InputException(source, "expected a safetensors header that begins with '{'");
        }
        return Json.parse(source + " (header)", header, ObjectNode.class);
    }

    private static long headerLength(String source, MemorySegment file) {
        if (file.byteSize() < Long.BYTES) {
            throw new InputException(source, "cut short: expected 8 bytes of header length, found " + file.byteSize());
        }
        long length = file.get(LENGTH, 0);
        long most = Math.min(LONGEST_HEADER, file.byteSize() - Long.BYTES);
        if (length < 0 || length > most) {
            throw new InputException(
                    source,
                    "its header claims " + Long.toUnsignedString(length) + " bytes, expected at most " + most
                            + " (is it a safetensors file?)");
        }
        return length;
    }

    private Safetensors read(ObjectNode header) {
        Map<String, String> metadata = metadata(header.remove(Safetensors.METADATA));
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        entries(header).forEach(entry -> tensors.put(entry.name(), decode(entry)));
        return new Safetensors(source, tensors, metadata);
    }

    /** What the header without its notes says of the arrays, which fill the file. */
    private List<Entry> entries(ObjectNode header) {
        List<Entry> entries = header.properties().stream()
                .map(e -> entry(e.getKey(), e.getValue()))
                .toList();
        requireFilled(entries);
        return entries;
    }

    private Map<String, String> metadata(@Nullable JsonNode node) {
        Map<String, String> metadata = new HashMap<>();
        if (node == null) {
            return metadata;
        }
        if (!node.isObject() || node.valueStream().anyMatch(v -> !v.isString())) {
            throw new InputException(source, "expected an object of strings for " + Safetensors.METADATA);
        }
        node.properties().forEach(e -> metadata.put(e.getKey(), e.getValue().stringValue()));
        return metadata;
    }

    private Entry entry(String name, JsonNode node) {
        if (!node.isObject() || !Set.copyOf(node.propertyNames()).equals(KEYS)) {
            throw problem(name, "expected dtype, shape and data_offsets, found " + node);
        }
        JsonNode dtype = node.path("dtype");
        DataType type = (dtype.isString()
                        ? DataType.ofSafetensorsName(dtype.stringValue())
                        : Optional.<DataType>empty())
                .orElseThrow(() -> problem(name, "dtype " + dtype + " can't be read"));
        List<Long> axes = wholeNumbers(name, node.path("shape"));
        int count = (int) Shape.elements(axes)
                .orElseThrow(() ->
                        problem(name, "shape " + node.path("shape") + " has more axes or elements than can be read"));
        List<Long> offsets = wholeNumbers(name, node.path("data_offsets"));
        if (offsets.size() != 2 || offsets.get(0) > offsets.get(1) || offsets.get(1) > data.byteSize()) {
            throw problem(
                    name,
                    "expected two ascending data_offsets up to " + data.byteSize() + ", found "
                            + node.path("data_offsets") + " (is the file cut short?)");
        }
        List<Integer> shape = axes.stream().map(Math::toIntExact).toList();
        Entry entry = new Entry(name, type, shape, count, offsets.get(0), offsets.get(1));
        requireLength(entry);
        return entry;
    }

    private List<Long> wholeNumbers(String name, JsonNode node) {
        boolean whole = node.isArray()
                && node.valueStream().allMatch(n -> n.isIntegralNumber() && n.canConvertToLong() && n.longValue() >= 0);
        if (!whole) {
            throw problem(name, "expected a list of whole numbers, found " + node);
        }
        return node.valueStream().map(JsonNode::longValue).toList();
    }

    private void requireLength(Entry entry) {
        long expected = (long) entry.count() * entry.type().bytes();
        if (entry.end() - entry.start() != expected) {
            throw problem(
                    entry.name(),
                    "expected " + expected + " bytes for its shape, found " + (entry.end() - entry.start()));
        }
    }

    private void requireFilled(List<Entry> entries) {
        long filled = 0;
        for (Entry entry : entries.stream()
                .sorted(Comparator.comparingLong(Entry::start).thenComparingLong(Entry::end))
                .toList()) {
            if (entry.start() != filled) {
                throw problem(
                        entry.name(),
                        (entry.start() < filled ? "overlaps another array: " : "leaves a gap: ")
                                + "expected to begin at byte " + filled + ", found " + entry.start());
            }
            filled = entry.end();
        }
        if (filled != data.byteSize()) {
            throw new InputException(
                    source, "expected " + filled + " bytes of arrays by its header, found " + data.byteSize());
        }
    }

    private MappedTensor mapped(Entry entry) {
        return new MappedTensor(where(entry.name()), entry.type(), entry.shape(), bytes(entry));
    }

    private MemorySegment bytes(Entry entry) {
        return data.asSlice(entry.start(), entry.end() - entry.start());
    }

    private Tensor decode(Entry entry) {
        Codec.Layout layout = new Codec.Layout(bytes(entry), ByteOrder.LITTLE_ENDIAN, entry.count(), k -> k);
        return new Tensor(where(entry.name()), entry.type(), entry.shape(), Codec.decode(entry.type(), layout));
    }

    private String where(String name) {
        return source + " (tensor " + Quoted.printable(name) + ")";
    }

    private InputException problem(String name, String problem) {
        return new InputException(where(name), Quoted.printable(problem));
    }
}
