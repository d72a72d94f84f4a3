package org.orthant.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orthant.formats.data.DataSets;
import org.orthant.task.ImageSet;

class ImageFilesTest {

    private static final byte[] IMAGES = idx(2051, 3, 2, 3);
    private static final byte[] LABELS = idx(2049, 3);

    @TempDir
    private Path folder = Path.of("");

    /** An idx file whose k-th value is 20 k. */
    private static byte[] idx(int magic, int... shape) {
        int count = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * (1 + shape.length) + count);
        bytes.putInt(magic);
        Arrays.stream(shape).forEach(bytes::putInt);
        for (int k = 0; k < count; k++) {
            bytes.put((byte) (20 * k));
        }
        return bytes.array();
    }

    private static byte[] packed(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private Path file(String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImageSet read(byte[] images, byte[] labels) {
        return ImageFiles.read(file("images", images), file("labels", labels));
    }

    private void refused(byte[] images, byte[] labels, String... words) {
        assertThatThrownBy(() -> read(images, labels))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll(words)
                .hasMessageNotContaining("\n");
    }

    @Test
    void imagesAreReadPackedOrNot() {
        for (ImageSet set : List.of(read(IMAGES, LABELS), read(packed(IMAGES), packed(LABELS)))) {
            assertThat(set.size()).isEqualTo(3);
            assertThat(set.height()).isEqualTo(2);
            assertThat(set.width()).isEqualTo(3);
            assertThat(set.pixel(2, 0)).isEqualTo(240 / 255f);
            assertThat(set.labels(0, 1, 2)).containsExactly(0, 20, 40);
        }
    }

    @Test
    void truncatedFilesAreRefused() {
        refused(Arrays.copyOf(IMAGES, 30), LABELS, "images: truncated", "expected 18 values", "[3, 2, 3]", "found 14");
        refused(Arrays.copyOf(IMAGES, 10), LABELS, "images: truncated", "length of axis 1", "found 2");
        refused(new byte[0], LABELS, "images: truncated", "magic number", "found 0");
        byte[] packed = packed(IMAGES);
        refused(Arrays.copyOf(packed, packed.length - 12), LABELS, "images: truncated");
        refused(Arrays.copyOf(packed, 5), LABELS, "images: truncated");
    }

    @Test
    void otherFilesAreRefused() {
        refused(LABELS, LABELS, "images", "magic number 2051", "found 2049");
        refused(IMAGES, IMAGES, "labels", "magic number 2049", "found 2051");
        refused(idx(3331, 1, 1, 1), LABELS, "3 axes", "found 3331");
        refused(Arrays.copyOf(IMAGES, IMAGES.length + 1), LABELS, "expected 18 values", "found more");
        byte[] damaged = packed(IMAGES);
        damaged[12] ^= 0x55;
        refused(damaged, LABELS, "images: ");
        byte[] negative = ByteBuffer.allocate(16)
                .putInt(2051)
                .putInt(-1)
                .putInt(2)
                .putInt(2)
                .array();
        refused(negative, LABELS, "expected at most", "[-1, 2, 2]");
        byte[] huge = ByteBuffer.allocate(16)
                .putInt(2051)
                .putInt(1 << 30)
                .putInt(28)
                .putInt(28)
                .array();
        refused(huge, LABELS, "expected at most", "28, 28");
        assertThatThrownBy(() -> ImageFiles.read(folder.resolve("none"), folder.resolve("none")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("none: no such file");
    }

    @Test
    void everyImageHasALabel() {
        refused(IMAGES, idx(2049, 2), "labels", "expected 3 labels", "of images", "found 2");
        refused(idx(2051, 0, 2, 3), idx(2049, 0), "expected at least one image", "[0, 2, 3]");
    }

    @Test
    void mnistIsRead() {
        String data = System.getenv("ORTHANT_TEST_DATA");
        assumeTrue(data != null, "ORTHANT_TEST_DATA is not set: MNIST is not read");
        List<Path> files = DataSets.MNIST.verified(Path.of(String.valueOf(data), "mnist"));
        ImageSet training = ImageFiles.read(files.get(0), files.get(1));
        ImageSet test = ImageFiles.read(files.get(2), files.get(3));
        assertThat(training.size()).isEqualTo(60_000);
        assertThat(test.size()).isEqualTo(10_000);
        assertThat(counts(training)).containsExactly(5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949);
        assertThat(counts(test)).containsExactly(980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009);
    }

    private static int[] counts(ImageSet set) {
        int[] counts = new int[10];
        for (int image = 0; image < set.size(); image++) {
            counts[set.label(image)]++;
        }
        return counts;
    }
}
