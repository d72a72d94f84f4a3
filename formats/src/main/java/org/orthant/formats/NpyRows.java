package org.orthant.formats;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;

/** A matrix in an npy file, mapped. */
final class NpyRows extends MatrixRows {

    private final Path file;
    private final Arena arena;
    private final MemorySegment bytes;
    private final NpyHeader header;
    private final Codec.Elements elements;

    private NpyRows(Path file, Arena arena, MemorySegment bytes, NpyHeader header) {
        super(
                file.toString(),
                Axis.of(header.shape().get(0)),
                Axis.of(header.shape().get(1)));
        this.file = file;
        this.arena = arena;
        this.bytes = bytes;
        this.header = header;
        this.elements = Codec.elements(header.type(), bytes.asSlice(header.dataStart()), header.order());
    }

    /**
     * Opens a file.
     *
     * @throws InputException as {@link Npy#read}, and if the array hasn't two axes
     */
    static MatrixRows open(Path file) {
        Arena arena = Arena.ofShared();
        try {
            MemorySegment bytes = InputFiles.map(file, arena);
            NpyHeader header = NpyHeader.parse(file.toString(), bytes);
            Npy.requireLength(file.toString(), header, bytes.byteSize());
            List<Integer> shape = header.shape();
            if (shape.size() != 2) {
                throw new InputException(file, "expected 2 axes (rows, columns), found shape " + Shape.text(shape));
            }
            return new NpyRows(file, arena, bytes, header);
        } catch (RuntimeException e) {
            arena.close();
            throw e;
        }
    }

    @Override
    public boolean isSingle() {
        return switch (header.type()) {
            case FLOAT16, BFLOAT16, FLOAT32 -> true;
            default -> false;
        };
    }

    @Override
    public void read(int first, int count, double[] into) {
        int width = columns().size();
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < width; j++) {
                long row = first + (long) i;
                into[i * width + j] = elements.get(header.fortran() ? (long) j * rows().size() + row : row * width + j);
            }
        }
        bytes.unload(); // pages of a mapped file count as memory of this process
    }

    @Override
    public LabelledMatrix toMatrix() {
        return LabelledMatrix.of(source(), Npy.read(file).toMatrix());
    }

    @Override
    public void close() {
        arena.close();
    }
}
