package org.orthant.formats;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;
import org.orthant.formats.config.Configuration;
import org.orthant.formats.config.Overrides;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.types.Matrix;
import us.hebi.matlab.mat.types.Sinks;

/** Small files of every format, each with its reader, from which damaged ones are made. */
final class WholeFiles {

    private final Path folder;
    private final List<Whole> wholes = new ArrayList<>();

    private WholeFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * A whole file, and how it is read.
     *
     * @param format what it is; damaged files that are kept begin with this word
     * @param content what is changed
     * @param packed makes the file of what was changed, so that changes reach behind a checksum
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    record Whole(String format, String name, byte[] content, UnaryOperator<byte[]> packed, Consumer<Path> reader) {

        Whole(String format, String name, byte[] content, Consumer<Path> reader) {
            this(format, name, content, UnaryOperator.identity(), reader);
        }
    }

    /** A record for JSON and YAML. */
    record Settings(long seed, Inner inner, List<Integer> sizes, String name, boolean flag) {

        /** A record within it. */
        record Inner(int steps, double rate, ByteLetter letter) {}

        /** An enum in it. */
        enum ByteLetter {
            FIRST_LETTER,
            SECOND
        }
    }

    /** All of them; files beside which some are read are written to {@code folder}. */
    static List<Whole> all(Path folder) throws IOException {
        WholeFiles files = new WholeFiles(folder);
        files.addArrays();
        files.addImages();
        files.addSurfaces();
        files.addMatFiles();
        files.addHdf5();
        files.addDigits();
        files.addTexts();
        return List.copyOf(files.wholes);
    }

    private void add(String format, String name, byte[] content, Consumer<Path> reader) {
        wholes.add(new Whole(format, name, content, reader));
    }

    /** Read as any command reads it. */
    private void addMatrix(String format, String name, byte[] content, @Nullable String variable) {
        add(format, name, content, matrix(variable));
    }

    private static Consumer<Path> matrix(@Nullable String variable) {
        return file -> MatrixFile.read(MatrixSource.of(file).withVariable(variable));
    }

    private void addArrays() throws IOException {
        byte[] npy = Files.readAllBytes(Resources.numpy("f8_little_f.npy"));
        add("npy", "f8", npy, Npy::read);
        addMatrix("npy", "big", Files.readAllBytes(Resources.numpy("f4_big_c.npy")), null);
        Map<String, Tensor> arrays = new TreeMap<>(
                Map.of("a", Tensor.ofInts(List.of(3), 1, 2, 3), "b", Tensor.ofDoubles(List.of(2, 2), 1, 2, 3, 4)));
        add("npz", "stored", Npz.toBytes(arrays), Npz::read);
        add("npz", "deflated", Files.readAllBytes(Resources.numpy("deflated.npz")), Npz::read);
        wholes.add(new Whole("npz", "member", npy, bytes -> ZipArchive.toBytes(Map.of("a.npy", bytes)), Npz::read));
        Safetensors tensors = Safetensors.of(arrays, Map.of("task", "x"));
        add("safetensors", "two", tensors.toBytes(), Safetensors::read);
        addMatrix("safetensors", "matrix", tensors.toBytes(), "b");
    }

    private void addImages() throws IOException {
        byte[] labels = SampleFiles.labels(0, List.of(2, 2, 1), 9, 0, 2, 9);
        byte[] image =
                SampleFiles.nifti1(ByteOrder.BIG_ENDIAN, List.of(2, 2, 1, 3), 0, 2, 4, 6, 1, 2, 1, 6, 2, 2, 2, 6);
        Path labelFile = Files.write(folder.resolve("labels.nii"), labels);
        Path imageFile = Files.write(folder.resolve("image.nii"), image);
        Consumer<Path> asImage = file -> MatrixFile.read(MatrixSource.of(file).withRegions(MatrixSource.of(labelFile)));
        add("nifti", "series", image, asImage);
        add("nifti", "gzip", SampleFiles.gzip(image), asImage);
        wholes.add(new Whole("nifti", "packed", image, SampleFiles::gzip, asImage));
        add(
                "nifti",
                "labels",
                labels,
                file -> MatrixFile.read(MatrixSource.of(imageFile).withRegions(MatrixSource.of(file))));
        addMatrix("nifti", "plane", SampleFiles.nifti1(ByteOrder.LITTLE_ENDIAN, List.of(2, 3), 1, 2, 3, 4, 5, 6), null);
        addMatrix("cifti", "dconn", SampleFiles.cifti(SampleFiles.dense("0,1"), 5, 5, new float[25]), null);
        String series = SampleFiles.steps(0, 2) + SampleFiles.dense("1");
        byte[] dtseries = SampleFiles.cifti(series, 5, 2, 1, 10, 2, 20, 3, 30, 4, 40, 5, 50);
        byte[] labelled = SampleFiles.cifti(SampleFiles.parcellation(0) + SampleFiles.dense("1"), 5, 1, 1, 0, 1, 7, 7);
        Path dlabel = Files.write(folder.resolve("labels.dlabel.nii"), labelled);
        add(
                "cifti",
                "dtseries",
                dtseries,
                file -> MatrixFile.read(MatrixSource.of(file).withRegions(MatrixSource.of(dlabel))));
        addMatrix("cifti", "dlabel", labelled, null);
    }

    private void addSurfaces() {
        String shape = "Dimensionality=\"1\" Dim0=\"3\"";
        String packed = SampleFiles.array("SHAPE", "GZipBase64Binary", shape, SampleFiles.base64(true, 7, 8, 9));
        addMatrix("gifti", "packed", SampleFiles.gifti(packed), null);
        addMatrix(
                "gifti",
                "two",
                SampleFiles.gifti(
                        SampleFiles.array("SHAPE", "ASCII", shape, "1 2 3"),
                        SampleFiles.array("SHAPE", "Base64Binary", shape, SampleFiles.base64(false, 7, 8, 9))),
                null);
        String beside = SampleFiles.array("SHAPE", "ExternalFileBinary", shape, "")
                .replace("ExternalFileName=\"\"", "ExternalFileName=\"image.nii\"");
        addMatrix("gifti", "beside", SampleFiles.gifti(beside), null);
    }

    private void addMatFiles() throws IOException {
        addMatrix("mat", "level 4", SampleFiles.mat4("m", 2, 0, 3, 1, 4, 2, 5), null);
        Path file = folder.resolve("x.mat");
        for (int packing : new int[] {Deflater.NO_COMPRESSION, Deflater.BEST_SPEED}) {
            writeMat5(file, packing);
            addMatrix("mat", "level 5, packing " + packing, Files.readAllBytes(file), "data.SC");
        }
        LabelledMatrix named = Csv.readMatrix(Files.writeString(folder.resolve("n.csv"), ",x,y\nVIS,1,2\nMOT,3,4\n"));
        for (ArrayFormat format : List.of(ArrayFormat.HDF5, ArrayFormat.MAT)) {
            Path written = folder.resolve("named");
            ArrayFile.write(written, format, "m", named);
            addMatrix(format == ArrayFormat.MAT ? "mat" : "hdf5", "named", Files.readAllBytes(written), null);
        }
    }

    private static void writeMat5(Path file, int packing) throws IOException {
        Matrix matrix = Mat5.newMatrix(2, 3);
        try (var sink = Sinks.newStreamingFile(file.toFile())) {
            Mat5.newWriter(sink)
                    .setDeflateLevel(packing)
                    .writeMat(Mat5.newMatFile()
                            .addArray("data", Mat5.newStruct().set("SC", matrix).set("name", Mat5.newString("x")))
                            .addArray(
                                    "cells",
                                    Mat5.newCell(1, 2).set(0, Mat5.newScalar(1)).set(1, matrix)));
        }
    }

    private void addHdf5() throws IOException {
        byte[] tiny = Files.readAllBytes(Resources.hdf5("tiny.h5"));
        addMatrix("hdf5", "tiny", tiny, "b");
        add("hdf5", "all of tiny", tiny, Hdf5::readAll);
        byte[] plain = Files.readAllBytes(Resources.hdf5("plain.h5"));
        addMatrix("hdf5", "plain", plain, "group/chunked");
        add("hdf5", "all of plain", plain, Hdf5::readAll);
        addMatrix("hdf5", "latest", Files.readAllBytes(Resources.hdf5("latest.h5")), null);
        addMatrix("hdf5", "outside", Files.readAllBytes(Resources.hdf5("outside.h5")), "stored");
        addMatrix("hdf5", "version 7.3", Files.readAllBytes(Resources.hdf5("v73.mat")), "data.SC");
    }

    private void addDigits() {
        byte[] images = {0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 1, 9, 8, 7, 6};
        byte[] labels = {0, 0, 8, 1, 0, 0, 0, 2, 3, 4};
        add("idx", "images", images, file -> Idx.read(file, 3));
        add("idx", "labels", labels, file -> Idx.read(file, 1));
        wholes.add(new Whole("idx", "packed", images, SampleFiles::gzip, file -> Idx.read(file, 3)));
        add("idx", "gzip", SampleFiles.gzip(images), file -> Idx.read(file, 3));
    }

    private void addTexts() {
        String csv = "name,a,b,c\nr1,1.5,-2,3e-4\nr2,\"4\",5,.5\n'=r3,nan,inf,0\n";
        add("csv", "comma", csv.getBytes(StandardCharsets.UTF_8), Csv::readMatrix);
        addMatrix("csv", "tab", csv.replace(',', '\t').getBytes(StandardCharsets.UTF_8), null);
        add("csv", "cells", csv.replace(',', ' ').getBytes(StandardCharsets.UTF_8), Csv::readCells);
        Settings settings =
                new Settings(1, new Settings.Inner(7, 0.5, Settings.ByteLetter.SECOND), List.of(1, 2), "a \"b\"", true);
        add("json", "record", Json.toBytes(settings), file -> Json.read(file, Settings.class));
        String config = "{\"n_layer\": 2, \"n_embd\": 8, \"n_head\": 2, \"n_ctx\": 16, \"vocab_size\": 50}";
        add("json", "config", config.getBytes(StandardCharsets.UTF_8), Gpt2Config::read);
        Consumer<Path> asOptions =
                file -> Configuration.resolve(settings, Overrides.none().withFile(file));
        add("yaml", "printed", Configuration.print(settings).getBytes(StandardCharsets.UTF_8), asOptions);
        String yaml = "# run\nseed: 2 # two\ninner: {steps: 3, rate: 1e-3}\nsizes:\n  - 1\n  - 2\nname: >\n  a\n  b\n";
        add("yaml", "written", yaml.getBytes(StandardCharsets.UTF_8), asOptions);
    }
}
