package org.orthant.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.types.Matrix;
import us.hebi.matlab.mat.types.Sinks;

/** A damaged file is read or refused with a sentence, within a bound of memory and of time: nothing else. */
final class HostileInputTest {

    private static final long SEED = 20260101;
    private static final int SHORT = 2_500;
    private static final int LONG = 100_000;

    /** What a reader may take from the heap: some memory of its own, and a multiple of the file. */
    private static final long MOST_BYTES = 4L << 20;

    private static final long MOST_PER_BYTE = 1032;

    /** A read that takes longer than this on a busy machine hangs. */
    private static final long MOST_NANOS = 20_000_000_000L;

    private static final int LARGEST_SAMPLE = 20_000;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    /** A whole file, and how it is read. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    private record Whole(String name, byte[] content, Consumer<Path> reader) {}

    @Test
    @Timeout(600)
    void damagedFiles() throws IOException {
        mutate(wholes(), SHORT);
    }

    @Test
    @Tag("long")
    @Timeout(7200)
    void manyDamagedFiles() throws IOException {
        List<Whole> wholes = wholes();
        String data = System.getenv("ORTHANT_TEST_DATA");
        if (data != null) {
            wholes.addAll(samples(Path.of(data, "formats")));
        }
        mutate(wholes, LONG);
    }

    private static List<Whole> samples(Path formats) throws IOException {
        List<Whole> samples = new ArrayList<>();
        for (String kind : List.of("mat", "gifti", "cifti", "nifti")) {
            try (DirectoryStream<Path> files =
                    Files.newDirectoryStream(formats.resolve(kind), "*.{mat,gii,nii,gz,hdr}")) {
                for (Path file : files) {
                    if (Files.size(file) < LARGEST_SAMPLE) {
                        samples.add(whole(file.getFileName().toString(), Files.readAllBytes(file), null));
                    }
                }
            }
        }
        return samples;
    }

    private static Whole whole(String name, byte[] content, @Nullable String variable) {
        return new Whole(
                name, content, file -> MatrixFile.read(MatrixSource.of(file).withVariable(variable)));
    }

    private List<Whole> wholes() throws IOException {
        List<Whole> wholes = new ArrayList<>();
        wholes.add(new Whole("npy", Files.readAllBytes(Resources.numpy("f8_little_f.npy")), Npy::read));
        wholes.add(whole("big npy", Files.readAllBytes(Resources.numpy("f4_big_c.npy")), null));
        Map<String, Tensor> arrays = new TreeMap<>(
                Map.of("a", Tensor.ofInts(List.of(3), 1, 2, 3), "b", Tensor.ofDoubles(List.of(2, 2), 1, 2, 3, 4)));
        wholes.add(new Whole("npz", Npz.toBytes(arrays), Npz::read));
        wholes.add(new Whole("deflated npz", Files.readAllBytes(Resources.numpy("deflated.npz")), Npz::read));
        Safetensors tensors = Safetensors.of(arrays, Map.of("task", "x"));
        wholes.add(new Whole("safetensors", tensors.toBytes(), Safetensors::read));
        String csv = "name,a,b,c\nr1,1.5,-2,3e-4\nr2,\"4\",5,.5\nr3,nan,inf,0\n";
        wholes.add(new Whole("csv", csv.getBytes(StandardCharsets.UTF_8), Csv::readMatrix));
        addImages(wholes);
        addSurfaces(wholes);
        addMatFiles(wholes);
        wholes.add(whole("plain.h5", Files.readAllBytes(Resources.hdf5("plain.h5")), "group/chunked"));
        wholes.add(new Whole("all of plain.h5", Files.readAllBytes(Resources.hdf5("plain.h5")), Hdf5::readAll));
        wholes.add(whole("latest.h5", Files.readAllBytes(Resources.hdf5("latest.h5")), null));
        LabelledMatrix named = Csv.readMatrix(Files.writeString(folder.resolve("n.csv"), ",x,y\nVIS,1,2\nMOT,3,4\n"));
        for (ArrayFormat format : List.of(ArrayFormat.HDF5, ArrayFormat.MAT)) {
            Path file = folder.resolve("named");
            ArrayFile.write(file, format, "m", named);
            wholes.add(whole("named " + format, Files.readAllBytes(file), null));
        }
        wholes.add(whole("v73.mat", Files.readAllBytes(Resources.hdf5("v73.mat")), "data.SC"));
        return wholes;
    }

    private void addImages(List<Whole> wholes) throws IOException {
        byte[] labels = SampleFiles.labels(0, List.of(2, 2, 1), 9, 0, 2, 9);
        byte[] image =
                SampleFiles.nifti1(ByteOrder.BIG_ENDIAN, List.of(2, 2, 1, 3), 0, 2, 4, 6, 1, 2, 1, 6, 2, 2, 2, 6);
        Path labelFile = Files.write(folder.resolve("labels.nii"), labels);
        Path imageFile = Files.write(folder.resolve("image.nii"), image);
        Consumer<Path> asImage = file -> MatrixFile.read(MatrixSource.of(file).withRegions(MatrixSource.of(labelFile)));
        wholes.add(new Whole("nifti", image, asImage));
        wholes.add(new Whole("packed nifti", SampleFiles.gzip(image), asImage));
        wholes.add(new Whole(
                "labels",
                labels,
                file -> MatrixFile.read(MatrixSource.of(imageFile).withRegions(MatrixSource.of(file)))));
        wholes.add(whole("plane", SampleFiles.nifti1(ByteOrder.LITTLE_ENDIAN, List.of(2, 3), 1, 2, 3, 4, 5, 6), null));
        wholes.add(whole("dconn", SampleFiles.cifti(SampleFiles.dense("0,1"), 5, 5, new float[25]), null));
        String series = SampleFiles.steps(0, 2) + SampleFiles.dense("1");
        byte[] dtseries = SampleFiles.cifti(series, 5, 2, 1, 10, 2, 20, 3, 30, 4, 40, 5, 50);
        Path dlabel = Files.write(
                folder.resolve("labels.dlabel.nii"),
                SampleFiles.cifti(SampleFiles.parcellation(0) + SampleFiles.dense("1"), 5, 1, 1, 0, 1, 7, 7));
        Consumer<Path> asSeries = file -> MatrixFile.read(MatrixSource.of(file).withRegions(MatrixSource.of(dlabel)));
        wholes.add(new Whole("dtseries", dtseries, asSeries));
    }

    private static void addSurfaces(List<Whole> wholes) {
        String shape = "Dimensionality=\"1\" Dim0=\"3\"";
        String packed = SampleFiles.array("SHAPE", "GZipBase64Binary", shape, SampleFiles.base64(true, 7, 8, 9));
        wholes.add(whole("packed gifti", SampleFiles.gifti(packed), null));
        wholes.add(whole(
                "gifti",
                SampleFiles.gifti(
                        SampleFiles.array("SHAPE", "ASCII", shape, "1 2 3"),
                        SampleFiles.array("SHAPE", "Base64Binary", shape, SampleFiles.base64(false, 7, 8, 9))),
                null));
    }

    private void addMatFiles(List<Whole> wholes) throws IOException {
        wholes.add(whole("level 4", SampleFiles.mat4("m", 2, 0, 3, 1, 4, 2, 5), null));
        Matrix matrix = Mat5.newMatrix(2, 3);
        Path file = folder.resolve("x.mat");
        for (int packing : new int[] {Deflater.NO_COMPRESSION, Deflater.BEST_SPEED}) {
            try (var sink = Sinks.newStreamingFile(file.toFile())) {
                Mat5.newWriter(sink)
                        .setDeflateLevel(packing)
                        .writeMat(Mat5.newMatFile()
                                .addArray(
                                        "data",
                                        Mat5.newStruct().set("SC", matrix).set("name", Mat5.newString("x")))
                                .addArray(
                                        "cells",
                                        Mat5.newCell(1, 2)
                                                .set(0, Mat5.newScalar(1))
                                                .set(1, matrix)));
            }
            wholes.add(whole("level 5, packing " + packing, Files.readAllBytes(file), "data.SC"));
        }
    }

    private void mutate(List<Whole> wholes, int rounds) throws IOException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        Map<String, Integer> refused = new TreeMap<>();
        for (int round = 0; round < rounds; round++) {
            Whole whole = wholes.get(round % wholes.size());
            byte[] content = round < wholes.size() ? whole.content() : mutated(whole.content(), random);
            if (!read(whole, content, "seed " + SEED + ", round " + round + ", " + whole.name())) {
                refused.merge(whole.name(), 1, Integer::sum);
            }
        }
        System.getLogger(HostileInputTest.class.getName())
                .log(System.Logger.Level.INFO, rounds + " damaged files; refused: " + refused);
        assertThat(refused.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(rounds / 10);
    }

    /** Whether the file was read; otherwise it was refused as it should be. */
    private boolean read(Whole whole, byte[] content, String round) throws IOException {
        Path file = Files.write(folder.resolve("mutated"), content);
        long before = AllocationMeter.allocated();
        long start = System.nanoTime();
        boolean read = true;
        try {
            whole.reader().accept(file);
        } catch (InputException e) {
            read = false;
            assertThat(e.getMessage()).as(round).doesNotContain("\n").contains(folder.toString());
        } catch (RuntimeException | Error e) {
            fail(round + ": expected a value or an InputException", e);
        }
        assertThat(AllocationMeter.allocated() - before)
                .as("bytes taken, " + round)
                .isLessThan(MOST_BYTES + MOST_PER_BYTE * content.length);
        assertThat(System.nanoTime() - start).as("nanoseconds, " + round).isLessThan(MOST_NANOS);
        return read;
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
