package org.orthant.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.orthant.formats.WholeFiles.Whole;
import org.orthant.formats.data.DataFile;

/** What a file names outside of its folder is not opened; what never ends is not read. */
@Timeout(60)
final class OutsideFilesTest {

    private static final double SECRET = 1234.5;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path outside;

    private Path folder = Path.of("");

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(outside.resolve("in"));
    }

    private static void assertRefused(Path file, String problem) {
        assertThatThrownBy(() -> MatrixFile.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(problem)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
    }

    private Path gifti(String external) throws IOException {
        String array = SampleFiles.array("SHAPE", "ExternalFileBinary", "Dimensionality=\"1\" Dim0=\"1\"", "");
        return Files.write(
                folder.resolve("a.gii"),
                SampleFiles.gifti(array.replace("ExternalFileName=\"\"", "ExternalFileName=\"" + external + "\"")));
    }

    @Test
    void giftiDataBehindALink() throws IOException {
        Path secret = Files.write(outside.resolve("secret.bin"), new byte[] {0, 0, 0, 1});
        Files.createSymbolicLink(folder.resolve("link.bin"), secret);
        assertRefused(gifti("link.bin"), "a link that leads elsewhere");
        Files.write(folder.resolve("own.bin"), new byte[4]);
        Files.createSymbolicLink(folder.resolve("near.bin"), Path.of("own.bin"));
        assertThat(MatrixFile.read(gifti("near.bin")).values().get(0, 0)).isZero();
        assertThatThrownBy(() -> MatrixFile.read(gifti("none.bin"))).hasMessageContaining("none.bin: no such file");
    }

    @Test
    void giftiOfALinkedFolderIsRead() throws IOException {
        Files.write(folder.resolve("own.bin"), new byte[4]);
        Path file = gifti("own.bin");
        Path linked = Files.createSymbolicLink(outside.resolve("linked"), folder);
        assertThat(MatrixFile.read(linked.resolve("a.gii")).values().get(0, 0)).isZero();
        Path alone = Files.createSymbolicLink(
                Files.createDirectory(outside.resolve("other")).resolve("a.gii"), file);
        assertThatThrownBy(() -> MatrixFile.read(alone)).hasMessageContaining("own.bin: no such file");
    }

    @Test
    void pipesAndDevicesAreRefused() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor(10, TimeUnit.SECONDS))
                .isTrue();
        Path endless = Files.createSymbolicLink(folder.resolve("endless"), Path.of("/dev/zero"));
        for (Path file : List.of(pipe, endless)) {
            assertRefused(file, "a pipe or a device");
            for (Whole whole : WholeFiles.all(folder)) {
                if (!whole.format().equals("yaml")) { // settings may come through a pipe
                    assertThatThrownBy(() -> whole.reader().accept(file)).hasMessageContaining(file.toString());
                }
            }
            assertThatThrownBy(() -> DataFile.sha256(file)).hasMessageContaining("a pipe or a device");
        }
        Files.delete(folder.resolve("image.nii"));
        Files.createSymbolicLink(folder.resolve("image.nii"), Path.of("/dev/zero"));
        assertRefused(gifti("image.nii"), "a link that leads elsewhere");
    }

    @Test
    void hdf5NamesOtherFilesInVain() throws IOException {
        Path file = Files.copy(Resources.hdf5("outside.h5"), folder.resolve("outside.h5"));
        ArrayFile.write(
                outside.resolve("secret.h5"),
                ArrayFormat.HDF5,
                Map.of("a", Tensor.ofDoubles(List.of(2, 3), secrets())));
        Files.write(outside.resolve("secret.bin"), Npy.toBytes(Tensor.ofDoubles(List.of(6), secrets())));
        for (String name : List.of("stored", "virtual", "link", "absolute", "soft")) {
            assertThatThrownBy(() -> MatrixFile.read(MatrixSource.of(file).withVariable(name)))
                    .as(name)
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining(file.toString())
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContain("1234.5"));
        }
    }

    private static double[] secrets() {
        double[] secrets = new double[6];
        Arrays.fill(secrets, SECRET);
        return secrets;
    }
}
