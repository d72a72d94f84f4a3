package org.orthant.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AtomicFilesTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void replacesAFileAndLeavesNothingElse() throws IOException {
        Path file = folder.resolve("a");
        AtomicFiles.write(file, new byte[] {1});
        AtomicFiles.write(file, new byte[] {2, 3});
        assertThat(Files.readAllBytes(file)).containsExactly(2, 3);
        assertOnlyFileIs(file);
    }

    @Test
    void afterAFailureTheOldFileStands() throws IOException {
        Path file = folder.resolve("a");
        AtomicFiles.write(file, new byte[] {1});
        assertThatThrownBy(() -> AtomicFiles.write(file, out -> {
                    out.write(new byte[1 << 20]);
                    throw new IOException("disk full");
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("a can't be written: disk full");
        assertThatThrownBy(() -> AtomicFiles.write(file, out -> {
                    throw new IllegalStateException("bug");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(Files.readAllBytes(file)).containsExactly(1);
        assertOnlyFileIs(file);
    }

    @Test
    void aMissingDirectoryIsNamed() {
        assertThatThrownBy(() -> AtomicFiles.write(folder.resolve("none/a"), new byte[0]))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("none");
    }

    @Test
    void aWaitingInterruptDoesNotTearTheFile() throws IOException {
        Path file = folder.resolve("a");
        Thread.currentThread().interrupt();
        AtomicFiles.write(file, new byte[] {4});
        assertThat(Thread.interrupted()).isTrue();
        assertThat(Files.readAllBytes(file)).containsExactly(4);
    }

    @Test
    void onlyWhatAnEndedProcessOfThisMachineLeftIsAbandoned() throws IOException {
        Path file = folder.resolve("a");
        AtomicFiles.write(file, out -> {
            Path mine = temporary();
            assertThat(AtomicFiles.isTemporary(mine)).isTrue();
            assertThat(AtomicFiles.isAbandoned(mine)).isFalse();
            String pid = "_" + ProcessHandle.current().pid() + ".tmp";
            String name = mine.getFileName().toString();
            assertThat(name).endsWith(pid);
            assertThat(AtomicFiles.isAbandoned(mine.resolveSibling(name.replace(pid, "_99999999.tmp"))))
                    .isTrue();
            assertThat(AtomicFiles.isAbandoned(mine.resolveSibling(".a.0_elsewhere_99999999.tmp")))
                    .isFalse();
            // left by an earlier process that had this one's number, as in a container
            assertThat(AtomicFiles.isAbandoned(mine.resolveSibling(name.replaceFirst("[.]a[.].", ".a.x"))))
                    .isTrue();
        });
        assertThat(AtomicFiles.isAbandoned(file)).isFalse();
        assertOnlyFileIs(file);
    }

    private Path temporary() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(AtomicFiles::isTemporary).findFirst().orElseThrow();
        }
    }

    private void assertOnlyFileIs(Path file) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }
}
