package org.orthant.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.FloatMatrix;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.types.Matrix;
import us.hebi.matlab.mat.types.Sinks;

/** MAT, NIfTI, CIFTI and GIFTI from files made here. */
final class FieldFormatsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static void assertRefused(MatrixSource source, String problem) {
        assertThatThrownBy(() -> MatrixFile.read(source))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void seriesOfRegions() throws IOException {
        List<Integer> grid = List.of(2, 2, 1);
        for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            byte[] image = SampleFiles.nifti1(order, List.of(2, 2, 1, 3), 0, 2, 4, 6, 10, 12, 14, 16, 20, 22, 24, 26);
            MatrixSource labels = MatrixSource.of(file("l.nii", SampleFiles.labels(0, grid, 9, 0, 2, 9)));
            for (byte[] content : List.of(image, SampleFiles.gzip(image))) {
                LabelledMatrix series =
                        MatrixFile.read(MatrixSource.of(file("x.nii", content)).withRegions(labels));

                assertThat(series.isSeries()).isTrue();
                assertThat(series.columns().names()).containsExactly("2", "9");
                // Stored v is v / 2 + 1; region 9 is the mean of the first and last voxel.
                assertThat(series.values()).isEqualTo(DoubleMatrix.of(3, 2, 3, 2.5, 8, 7.5, 13, 12.5));
            }
        }
    }

    @Test
    void labelsInAnotherSpaceAreRefused() throws IOException {
        MatrixSource image = MatrixSource.of(file("x.nii", SampleFiles.labels(0, List.of(2, 2, 1), 1, 2, 3, 4)));
        assertThat(MatrixFile.read(image.withRegions(image)).columns().size()).isEqualTo(4);
        for (byte[] other : List.of(
                SampleFiles.labels(0, List.of(4, 1, 1), 1, 2, 3, 4),
                SampleFiles.labels(2, List.of(2, 2, 1), 1, 2, 3, 4))) {
            assertRefused(image.withRegions(MatrixSource.of(file("l.nii", other))), "expected labels in the space of");
        }
        Path solid = file("s.nii", SampleFiles.labels(0, List.of(2, 1, 2), 1, 2, 3, 4));
        assertRefused(MatrixSource.of(solid), "expected a matrix, or an image of labels");
    }

    @Test
    void imageOfTwoAxesIsAMatrix() throws IOException {
        Path file = file("m.nii", SampleFiles.nifti1(ByteOrder.BIG_ENDIAN, List.of(2, 3, 1), 0, 2, 4, 6, 8, 10));
        assertThat(MatrixFile.read(file).values()).isEqualTo(DoubleMatrix.of(2, 3, 1, 3, 5, 2, 4, 6));
    }

    @Test
    void gzipThatClaimsMoreThanItCanHoldIsRefused() throws IOException {
        ByteBuffer header = ByteBuffer.wrap(SampleFiles.nifti1(ByteOrder.LITTLE_ENDIAN, List.of(1, 1, 1), 1))
                .order(ByteOrder.LITTLE_ENDIAN);
        header.putShort(42, (short) 1000).putShort(44, (short) 1000).putShort(46, (short) 1000);
        Path file = file("x.nii.gz", SampleFiles.gzip(header.array()));
        assertRefused(MatrixSource.of(file).withRegions(MatrixSource.of(file)), "more than can be");
    }

    @Test
    void ciftiRowsColumnsAndBrainModels() throws IOException {
        float[] values = new float[25];
        for (int k = 0; k < 25; k++) {
            values[k] = k;
        }
        Path file = file("x.dconn.nii", SampleFiles.cifti(SampleFiles.dense("0,1"), 5, 5, values));
        MatrixSource source = MatrixSource.of(file);

        LabelledMatrix part = MatrixFile.read(source.withBrainModels(List.of("CORTEX_LEFT"), List.of("THALAMUS_LEFT")));

        assertThat(MatrixFile.read(file).values()).isEqualTo(FloatMatrix.of(5, 5, values));
        assertThat(part.rows().names()).containsExactly("CORTEX_LEFT 0", "CORTEX_LEFT 2", "CORTEX_LEFT 5");
        assertThat(part.columns().names()).containsExactly("THALAMUS_LEFT 1 2 3", "THALAMUS_LEFT 4 5 6");
        assertThat(part.values()).isEqualTo(FloatMatrix.of(3, 2, 3, 4, 8, 9, 13, 14));
        assertRefused(source.withBrainModels(List.of("PUTAMEN_LEFT")), "there are: CORTEX_LEFT, THALAMUS_LEFT");
    }

    @Test
    void ciftiSeriesAreStepsByNodesAndAverageOverAParcellation() throws IOException {
        String maps = SampleFiles.steps(0, 2) + SampleFiles.dense("1");
        Path series = file("x.dtseries.nii", SampleFiles.cifti(maps, 5, 2, 1, 10, 2, 20, 3, 30, 4, 40, 5, 50));
        String labelMaps = SampleFiles.parcellation(0) + SampleFiles.dense("1");
        Path labels = file("x.dlabel.nii", SampleFiles.cifti(labelMaps, 5, 1, 1, 0, 1, 7, 7));
        LabelledMatrix steps = MatrixFile.read(series);
        LabelledMatrix areas = MatrixFile.read(MatrixSource.of(series).withRegions(MatrixSource.of(labels)));

        assertThat(steps.isSeries()).isTrue();
        assertThat(steps.values()).isEqualTo(FloatMatrix.of(2, 5, 1, 2, 3, 4, 5, 10, 20, 30, 40, 50));
        assertThat(areas.columns().names()).containsExactly("V1", "MD");
        assertThat(areas.values()).isEqualTo(DoubleMatrix.of(2, 2, 2, 4.5, 20, 45));
        try (MatrixRows rows = MatrixFile.open(MatrixSource.of(series))) {
            double[] second = new double[5];
            rows.read(1, 1, second);
            assertThat(second).containsExactly(10, 20, 30, 40, 50);
        }
    }

    @Test
    void ciftiWhoseXmlDoesNotFitIsRefused() throws IOException {
        MatrixSource few =
                MatrixSource.of(file("x.nii", SampleFiles.cifti(SampleFiles.dense("0,1"), 4, 4, new float[16])));
        assertRefused(few, "expected 4 lines by its header, found 5");
        MatrixSource half =
                MatrixSource.of(file("x.nii", SampleFiles.cifti(SampleFiles.dense("0"), 5, 5, new float[25])));
        assertRefused(half, "doesn't describe dimension 1");
    }

    @Test
    void giftiEncodings() throws IOException {
        String shape = "Dimensionality=\"1\" Dim0=\"3\"";
        Path file = file(
                "x.func.gii",
                SampleFiles.gifti(
                        SampleFiles.array("TIME_SERIES", "ASCII", shape, " 1 2.5\n3 "),
                        SampleFiles.array("TIME_SERIES", "Base64Binary", shape, SampleFiles.base64(false, 4, 5, 6)),
                        SampleFiles.array(
                                "TIME_SERIES", "GZipBase64Binary", shape, SampleFiles.base64(true, 7, 8, 9))));

        LabelledMatrix series = MatrixFile.read(file);

        assertThat(series.isSeries()).isTrue();
        assertThat(series.values()).isEqualTo(FloatMatrix.of(3, 3, 1, 2.5f, 3, 4, 5, 6, 7, 8, 9));
    }

    @Test
    void xmlOpensNothingAndExpandsNothing() throws IOException {
        Path secret = file("secret.txt", "1 2 3".getBytes(StandardCharsets.UTF_8));
        String array = SampleFiles.array("SHAPE", "ASCII", "Dimensionality=\"1\" Dim0=\"3\"", "&e;");
        String gifti = "<GIFTI Version=\"1.0\">" + array + "</GIFTI>";
        String laughs = "<!ENTITY a \"1 2 3\"><!ENTITY e \"&a;&a;&a;\">";
        for (String type : List.of("<!ENTITY e SYSTEM \"" + secret.toUri() + "\">", laughs)) {
            String xml = "<?xml version=\"1.0\"?><!DOCTYPE GIFTI [" + type + "]>" + gifti;
            Path file = file("x.gii", xml.getBytes(StandardCharsets.UTF_8));
            assertRefused(MatrixSource.of(file), "entity");
        }
    }

    @Test
    void giftiDataBesideLieInTheSameFolder() throws IOException {
        String array = SampleFiles.array("SHAPE", "ExternalFileBinary", "Dimensionality=\"1\" Dim0=\"1\"", "");
        for (String other : List.of("../x.dat", "/x.dat", "sub/x.dat", "")) {
            byte[] xml =
                    SampleFiles.gifti(array.replace("ExternalFileName=\"\"", "ExternalFileName=\"" + other + "\""));
            assertRefused(MatrixSource.of(file("x.gii", xml)), "expected the name of a file beside it");
        }
    }

    @Test
    void matFilesOfAnotherWriter() throws IOException {
        Matrix matrix = Mat5.newMatrix(2, 3);
        Matrix small = Mat5.newMatrix(1, 1);
        small.setDouble(0, 5);
        for (int k = 0; k < 6; k++) {
            matrix.setDouble(k / 3, k % 3, k);
        }
        Path file = folder.resolve("x.mat");
        for (var packing : List.of(Deflater.NO_COMPRESSION, Deflater.BEST_SPEED)) {
            try (var sink = Sinks.newStreamingFile(file.toFile())) {
                Mat5.newWriter(sink)
                        .setDeflateLevel(packing)
                        .writeMat(Mat5.newMatFile()
                                .addArray("n", small)
                                .addArray(
                                        "data",
                                        Mat5.newStruct().set("SC", matrix).set("name", Mat5.newString("x"))));
            }
            DoubleMatrix expected = DoubleMatrix.of(2, 3, 0, 1, 2, 3, 4, 5);
            assertThat(MatrixFile.read(file).values()).isEqualTo(expected);
            assertThat(MatrixFile.read(MatrixSource.of(file).withVariable("data.SC"))
                            .values())
                    .isEqualTo(expected);
            assertRefused(MatrixSource.of(file).withVariable("SC"), "there are: n (1 x 1), data.SC (2 x 3)");
        }
        Path old = file("y.mat", SampleFiles.mat4("m", 2, 0, 3, 1, 4, 2, 5));
        assertThat(MatrixFile.read(old).values()).isEqualTo(DoubleMatrix.of(2, 3, 0, 1, 2, 3, 4, 5));
    }

    @Test
    void choicesThatAFormatDoesNotHaveAreRefused() throws IOException {
        Path csv = Files.writeString(folder.resolve("m.csv"), "1,2\n3,4\n");
        assertRefused(MatrixSource.of(csv).withVariable("x"), "holds one array without a name");
        assertRefused(MatrixSource.of(csv).withBrainModels(List.of("CORTEX_LEFT")), "has no brain models");
        assertRefused(MatrixSource.of(csv).withRegions(MatrixSource.of(csv)), "can't be averaged over regions");
    }
}
