package org.orthant.formats;

import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.filter.PipelineFilterWithData;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a dataset in chunks, each of which is unpacked when it is first needed and forgotten when enough others
 * are: as many are kept as lie side by side along the longest line of chunks. Reads gzip, shuffle and Fletcher's checksum.
 */
final class Hdf5Chunks implements Codec.Elements {

    private static final int DEFLATE = 1;
    private static final int SHUFFLE = 2;
    private static final int FLETCHER32 = 3;
    private static final int CHECKSUM = 4;

    private final String source;
    private final ChunkedDataset dataset;
    private final DataType type;
    private final ByteOrder order;
    private final int[] shape;
    private final int[] chunk;
    private final int[] filters;
    private final Map<List<Integer>, Codec.Elements> kept;

    private final int[] place;
    private final int[] corner;
    private Codec.@Nullable Elements last;

    /**
     * Finds the chunks.
     *
     * @param fileBytes length of the file
     * @throws InputException if they can't be in it, or are packed in a way that isn't read
     */
    Hdf5Chunks(String source, ChunkedDataset dataset, DataType type, ByteOrder order, long fileBytes) {
        this.source = source;
        this.dataset = dataset;
        this.type = type;
        this.order = order;
        this.shape = dataset.getDimensions();
        this.chunk = dataset.getChunkDimensions();
        this.filters = dataset.getFilters().stream()
                .mapToInt(PipelineFilterWithData::getId)
                .toArray();
        requireReadable();
        requireStored(fileBytes);
        int most = IntStream.range(0, shape.length)
                .map(axis -> Math.ceilDiv(shape[axis], chunk[axis]))
                .max()
                .orElse(1);
        this.kept = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<List<Integer>, Codec.Elements> eldest) {
                return size() > most;
            }
        };
        this.place = new int[shape.length];
        this.corner = new int[shape.length];
    }

    private void requireReadable() {
        if (chunk.length != shape.length || Arrays.stream(chunk).anyMatch(n -> n < 1)) {
            throw new InputException(
                    source, "expected chunks of " + shape.length + " axes, found " + Arrays.toString(chunk));
        }
        for (PipelineFilterWithData filter : dataset.getFilters()) {
            if (!List.of(DEFLATE, SHUFFLE, FLETCHER32).contains(filter.getId())) {
                throw new InputException(
                        source,
                        "is packed by " + Quoted.printable(filter.getName())
                                + ", expected gzip, shuffle or none: save it so");
            }
        }
    }

    /** Refuses more elements than the chunks of the file can hold. */
    private void requireStored(long fileBytes) {
        long claimed = Arrays.stream(shape).asLongStream().reduce(type.bytes(), Math::multiplyExact);
        long stored = dataset.getStorageInBytes();
        if (stored > fileBytes) {
            throw new InputException(
                    source, "damaged: its chunks claim " + stored + " bytes in a file of " + fileBytes);
        }
        if (Arrays.stream(filters).anyMatch(filter -> filter == DEFLATE)) {
            Deflate.requireRatio(source, claimed, stored);
        } else if (claimed > stored) {
            throw new InputException(source, "expected " + claimed + " bytes in its chunks, found " + stored);
        }
    }

    private long chunkBytes() {
        return Arrays.stream(chunk).asLongStream().reduce(type.bytes(), Math::multiplyExact);
    }

    @Override
    public double get(long index) {
        long within = find(index);
        return chunkAtHand().get(within);
    }

    @Override
    public void read(long first, int count, double[] into, int start) {
        int axis = shape.length - 1;
        int run;
        for (int done = 0; done < count; done += run) {
            long within = find(first + done);
            int end = Math.min(corner[axis] + chunk[axis], shape[axis]);
            run = Math.min(count - done, end - place[axis]);
            chunkAtHand().read(within, run, into, start + done);
        }
    }

    /** Finds the chunk of an element, whose corner is then known, and the place of the element within it. */
    private long find(long index) {
        long rest = index;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            place[axis] = (int) (rest % shape[axis]);
            rest /= shape[axis];
            int begin = place[axis] / chunk[axis] * chunk[axis];
            if (begin != corner[axis]) {
                corner[axis] = begin;
                last = null;
            }
        }
        long within = 0;
        for (int axis = 0; axis < shape.length; axis++) {
            within = within * chunk[axis] + place[axis] - corner[axis];
        }
        return within;
    }

    private Codec.Elements chunkAtHand() {
        Codec.Elements found = last;
        if (found == null) {
            found = kept.computeIfAbsent(Arrays.stream(corner).boxed().toList(), key -> unpacked());
            last = found;
        }
        return found;
    }

    private Codec.Elements unpacked() {
        ByteBuffer raw = dataset.getRawChunkBuffer(corner);
        byte[] bytes = new byte[raw.remaining()];
        raw.get(bytes);
        for (int k = filters.length - 1; k >= 0; k--) {
            bytes = switch (filters[k]) {
                case FLETCHER32 -> Arrays.copyOf(bytes, Math.max(0, bytes.length - CHECKSUM));
                case DEFLATE -> Deflate.unpack(source, MemorySegment.ofArray(bytes), unpackedBytes(k));
                default -> unshuffled(bytes);
            };
        }
        if (bytes.length != chunkBytes()) {
            throw new InputException(
                    source, "damaged: expected a chunk of " + chunkBytes() + " bytes, found " + bytes.length);
        }
        return Codec.elements(type, MemorySegment.ofArray(bytes), order);
    }

    /** Bytes before the filter of that number: a checksum applied earlier adds to them. */
    private long unpackedBytes(int filter) {
        long checksums =
                Arrays.stream(filters, 0, filter).filter(id -> id == FLETCHER32).count();
        return chunkBytes() + checksums * CHECKSUM;
    }

    /** Puts the bytes of each element together: first bytes of all came first, then all second ones, and so on. */
    private byte[] unshuffled(byte[] bytes) {
        int size = type.bytes();
        int count = bytes.length / size;
        byte[] together = bytes.clone();
        for (int k = 0; k < count; k++) {
            for (int part = 0; part < size; part++) {
                together[k * size + part] = bytes[part * count + k];
            }
        }
        return together;
    }
}
