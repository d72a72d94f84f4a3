package org.orthant.math.internal;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Vectors of memory that no history has: arrays and a mapped file. */
public final class OtherMemory {

    private static final long BYTES = 16_384;

    private OtherMemory() {}

    /** Reads and writes some, often enough that the compiler takes them into account from then on. */
    public static void use() throws IOException {
        Path file = Files.createTempFile("orthant", null);
        try (Arena arena = Arena.ofConfined();
                FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            List<MemorySegment> memories = List.of(
                    MemorySegment.ofArray(new float[(int) BYTES / Float.BYTES]),
                    MemorySegment.ofArray(new byte[(int) BYTES]),
                    arena.allocate(BYTES),
                    channel.map(FileChannel.MapMode.READ_WRITE, 0, BYTES, arena));
            for (int k = 0; k < 200_000; k++) {
                MemorySegment memory = memories.get(k % memories.size()).asSlice(k % 16 * 64L, BYTES / 2);
                Lanes.store(Lanes.floats(memory, k % 8 * 64L), memory, 64);
            }
        } finally {
            Files.delete(file);
        }
    }
}
