package org.orthant.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A damaged file is read or refused with a sentence, within a bound of memory: nothing else. */
final class HostileInputTest {

    private static final long SEED = 20260101;
    private static final int ROUNDS = 2000;

    /** What a reader may take from the heap for a file of at most 3 KiB that holds up to 80 KiB. */
    private static final long MOST_BYTES = 1L << 20;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void npy() throws IOException {
        mutate(Files.readAllBytes(Resources.numpy("f8_little_f.npy")), Npy::read);
    }

    @Test
    void npz() throws IOException {
        Map<String, Tensor> arrays = new TreeMap<>(
                Map.of("a", Tensor.ofInts(List.of(3), 1, 2, 3), "b", Tensor.ofDoubles(List.of(2, 2), 1, 2, 3, 4)));
        mutate(Npz.toBytes(arrays), Npz::read);
        mutate(Files.readAllBytes(Resources.numpy("deflated.npz")), Npz::read);
    }

    @Test
    void safetensors() throws IOException {
        Map<String, Tensor> tensors =
                Map.of("weight", Tensor.ofFloats(List.of(2, 2), 1, 2, 3, 4), "bias", Tensor.ofDoubles(List.of(1), 5));
        mutate(Safetensors.of(tensors, Map.of("task", "x")).toBytes(), Safetensors::read);
    }

    @Test
    void csv() throws IOException {
        mutate(
                "name,a,b,c\nr1,1.5,-2,3e-4\nr2,\"4\",5,.5\nr3,nan,inf,0\n".getBytes(StandardCharsets.UTF_8),
                Csv::readMatrix);
    }

    @Test
    void anyMatrix() throws IOException {
        mutate(Files.readAllBytes(Resources.numpy("f4_big_c.npy")), MatrixFile::read);
    }

    private void mutate(byte[] whole, Consumer<Path> reader) throws IOException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        Path file = folder.resolve("mutated");
        reader.accept(Files.write(file, whole));
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Files.write(file, mutated(whole, random));
            long before = AllocationMeter.allocated();
            try {
                reader.accept(file);
            } catch (InputException e) {
                refused++;
                assertThat(e.getMessage()).doesNotContain("\n").contains("mutated");
            } catch (RuntimeException | StackOverflowError e) {
                fail("seed " + SEED + ", round " + round + ": expected a value or an InputException", e);
            }
            assertThat(AllocationMeter.allocated() - before)
                    .as("bytes taken, seed %d, round %d", SEED, round)
                    .isLessThan(MOST_BYTES);
        }
        assertThat(refused).isGreaterThan(ROUNDS / 10);
    }

    /** One to four changes: a byte, a run of bytes to 0 or 255, a cut, a part twice. */
    private static byte[] mutated(byte[] whole, RandomGenerator random) {
        byte[] bytes = whole.clone();
        for (int change = random.nextInt(1, 5); change > 0 && bytes.length > 0; change--) {
            int at = random.nextInt(bytes.length);
            int end = Math.min(bytes.length, at + random.nextInt(1, 9));
            switch (random.nextInt(6)) {
                case 0, 1 -> bytes[at] = (byte) random.nextInt(256);
                case 2 -> bytes[at] = (byte) "0123456789,.'\"{}[]()-e\n\t".charAt(random.nextInt(24));
                case 3 -> Arrays.fill(bytes, at, end, (byte) -random.nextInt(2));
                case 4 -> bytes = random.nextInt(4) == 0 ? Arrays.copyOf(bytes, at) : bytes;
                default -> {
                    byte[] longer = Arrays.copyOf(bytes, bytes.length + end - at);
                    System.arraycopy(bytes, at, longer, end, bytes.length - at);
                    bytes = longer;
                }
            }
        }
        return bytes;
    }
}
