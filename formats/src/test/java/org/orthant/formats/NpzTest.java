package org.orthant.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NpzTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private static SequencedMap<String, Tensor> arrays() {
        SequencedMap<String, Tensor> arrays = new LinkedHashMap<>();
        arrays.put("z", Tensor.ofFloats(List.of(2, 1), 1, 2));
        arrays.put("a/b", Tensor.ofLongs(List.of(1), 7));
        return arrays;
    }

    @Test
    void readsStoredAndDeflatedFilesOfNumpy() {
        Map<String, Tensor> stored = Npz.read(Resources.numpy("stored.npz"));
        assertThat(stored.keySet()).containsExactly("a", "labels", "s");
        assertThat(stored.get("a")).isEqualTo(Tensor.ofFloats(List.of(2, 3), 0, 1, 2, 3, 4, 5));
        assertThat(Npz.read(Resources.numpy("stored.npz"), "s").toScalar()).isEqualTo(2.5);
        assertThat(Npz.read(Resources.numpy("deflated.npz"), "a").toDoubles())
                .hasSize(10_000)
                .containsOnly(0);
        Tensor correlations = Npz.read(Resources.golden("gonogo_dt100.fc.npz"), "FC");
        assertThat(correlations.toDoubleMatrix().at(1, 5)).isEqualTo(-0.6065932279867258);
        assertThat(Arrays.stream(correlations.toDoubles()).sum()).isCloseTo(354.9058298823086, within(1e-9));
    }

    @Test
    void writesTheSameBytesEachTimeAndReadsThemBack() throws IOException {
        Path file = folder.resolve("a.npz");
        Npz.write(file, arrays());
        assertThat(Npz.read(file)).containsExactlyEntriesOf(arrays());
        assertThat(Npz.toBytes(Npz.read(file))).isEqualTo(Files.readAllBytes(file));
    }

    @Test
    void writesTheSameBytesInEveryTimeZone() {
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            byte[] east = Npz.toBytes(arrays());
            TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
            assertThat(Npz.toBytes(arrays())).isEqualTo(east);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void aMissingKeyListsThoseThereAre() {
        assertThatThrownBy(() -> Npz.read(Resources.numpy("stored.npz"), "b"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no array 'b', there are: a, labels, s");
    }

    @Test
    void otherMembersAreLeftAlone() {
        Path file = folder.resolve("unit.zip");
        SequencedMap<String, byte[]> members = new LinkedHashMap<>();
        members.put("unit.json", "{}".getBytes(StandardCharsets.UTF_8));
        members.put("x.npy", Npy.toBytes(Tensor.ofInts(List.of(1), 3)));
        ZipArchive.write(file, members);
        assertThat(Npz.keys(file)).containsExactly("x");
        assertThat(ZipArchive.read(file, "unit.json")).asString().isEqualTo("{}");
        assertThatThrownBy(() -> ZipArchive.read(file, "none"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no member 'none', there are: unit.json, x.npy");
    }

    @Test
    void refusesNamesThatRepeatOrLeadOut() throws IOException {
        byte[] archive = Npz.toBytes(arrays());
        assertRefused(replace(archive, "a/b.npy", "../.npy"), "leads out of a folder");
        assertRefused(replace(archive, "a/b.npy", "/ab.npy"), "leads out of a folder");
        assertRefused(replace(archive, "a/b.npy", "C:b.npy"), "leads out of a folder");
        byte[] two = Npz.toBytes(new LinkedHashMap<>(Map.of("x", scalar(), "y", scalar())));
        assertRefused(replace(two, "y.npy", "x.npy"), "'x.npy' is there twice");
        assertThatThrownBy(() -> Npz.toBytes(Map.of("../x", scalar()))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Tensor scalar() {
        return Tensor.ofDoubles(List.of(), 1);
    }

    private void assertRefused(byte[] archive, String reason) throws IOException {
        Path file = folder.resolve("hostile.npz");
        Files.write(file, archive);
        assertThatThrownBy(() -> Npz.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("hostile.npz")
                .hasMessageContaining(reason);
        Files.delete(file);
    }

    private static byte[] replace(byte[] bytes, String from, String to) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void refusesDamageAndWhatIsNoZipFile() throws IOException {
        byte[] archive = Npz.toBytes(Map.of("x", scalar()));
        byte[] flipped = archive.clone();
        flipped[30 + "x.npy".length() + 128]++;
        assertRefused(flipped, "checksum");
        assertRefused(Arrays.copyOf(archive, archive.length - 30), "expected a zip file");
        assertRefused("hello".getBytes(StandardCharsets.UTF_8), "expected a zip file");
        assertThatThrownBy(() -> Npz.read(folder.resolve("none.npz"))).hasMessageContaining("no such file");
        assertThatThrownBy(() -> Npz.read(folder)).isInstanceOf(InputException.class);
    }

    @Test
    void aMemberLongerThanItsHeaderSaysIsNotUnpacked() throws IOException {
        Path bomb = folder.resolve("bomb.npz");
        writeDeflated(bomb, Npy.toBytes(scalar()), 64 << 20);
        long before = AllocationMeter.allocated();
        assertThatThrownBy(() -> Npz.read(bomb))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("bytes after the array: expected 136 bytes by its header, found 67109000");
        assertThat(AllocationMeter.allocated() - before).isLessThan(1 << 20);
    }

    @Test
    void aMemberThatClaimsMoreThanItsBytesCanHoldIsNotUnpacked() throws IOException {
        Path bomb = folder.resolve("bomb.npz");
        byte[] start = replace(
                Npy.toBytes(Tensor.ofDoubles(List.of(9), new double[9])), "(9,), }          ", "(200000000,), }  ");
        writeDeflated(bomb, start, 0);
        byte[] archive = Files.readAllBytes(bomb);
        int directory = new String(archive, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN).putInt(directory + 24, 1_600_000_128);
        Files.write(bomb, archive);
        long before = AllocationMeter.allocated();
        assertThatThrownBy(() -> Npz.read(bomb))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("claims 1600000128 bytes from")
                .hasMessageContaining("more than can be");
        assertThat(AllocationMeter.allocated() - before).isLessThan(1 << 20);
    }

    @Test
    void theWholeIsBounded() throws IOException {
        Path large = folder.resolve("large.npz");
        Npz.write(large, Map.of("x", Tensor.ofFloats(List.of(1000), new float[1000])));
        try (ZipReader zip = ZipReader.open(large, 4000)) {
            assertThatThrownBy(() -> Npz.read(zip))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("would unpack to 4128 bytes, 128 more than");
        }
    }

    private static void writeDeflated(Path file, byte[] start, int zeros) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("x.npy"));
            zip.write(start);
            byte[] block = new byte[1 << 16];
            for (int k = 0; k < zeros / block.length; k++) {
                zip.write(block);
            }
            zip.closeEntry();
        }
    }
}
