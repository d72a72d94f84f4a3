package org.orthant.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Files that the field's own programs wrote. Sums and weighted sums (element k in C order times 1 + k mod 97) are those of
 * nibabel 5.4.2, scipy 1.17.1 and numpy 2.4.6: {@code a.sum()}, {@code (a.ravel() * (1 + arange(a.size) % 97)).sum()};
 * nibabel's array of row_major.dconn.nii transposed, since its first axis runs along a row.
 */
final class FieldSamplesTest {

    private static Path sample(String name) {
        String data = System.getenv("ORTHANT_TEST_DATA");
        assumeTrue(data != null, "skipped without ORTHANT_TEST_DATA: sample files of MAT, NIfTI, CIFTI and GIFTI");
        return Path.of(data, "formats", name);
    }

    private static double weighted(double... values) {
        double sum = 0;
        for (int k = 0; k < values.length; k++) {
            sum += values[k] * (1 + k % 97);
        }
        return sum;
    }

    private static void assertSums(double[] values, double sum, double weighted) {
        assertThat(Arrays.stream(values).sum()).isCloseTo(sum, within(1e-8 * (Math.abs(sum) + 1)));
        assertThat(weighted(values)).isCloseTo(weighted, within(1e-8 * (Math.abs(weighted) + 1)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        mat/big_endian.mat                |                       | 2 | 2 | 12 | 33
        mat/little_endian.mat             |                       | 2 | 2 | 12 | 33
        mat/logical_sparse.mat            |                       | 5 | 4 | 5 | 24
        mat/testbool_8_WIN64.mat          |                       | 2 | 1 | 1 | 1
        mat/testdouble_4.2c_SOL2.mat      | testdouble            | 1 | 9 | 28.2743338823 | 188.495559215
        mat/testdouble_6.1_SOL2.mat       |                       | 1 | 9 | 28.2743338823 | 188.495559215
        mat/testdouble_6.5.1_GLNX86.mat   |                       | 1 | 9 | 28.2743338823 | 188.495559215
        mat/testdouble_7.1_GLNX86.mat     |                       | 1 | 9 | 28.2743338823 | 188.495559215
        mat/testdouble_7.4_GLNX86.mat     |                       | 1 | 9 | 28.2743338823 | 188.495559215
        mat/testhdf5_7.4_GLNX86.mat       |                       | 1 | 9 | 28.2743338823 | 188.495559215
        mat/testmatrix_4.2c_SOL2.mat      |                       | 3 | 5 | 20 | 100
        mat/testmatrix_6.5.1_GLNX86.mat   |                       | 3 | 5 | 20 | 100
        mat/testmatrix_7.4_GLNX86.mat     |                       | 3 | 5 | 20 | 100
        mat/testmulti_7.4_GLNX86.mat      |                       | 3 | 5 | 20 | 100
        mat/testmulti_7.4_GLNX86.mat      | theta                 | 1 | 9 | 28.2743338823 | 188.495559215
        mat/testsparse_6.5.1_GLNX86.mat   |                       | 3 | 5 | 20 | 100
        mat/testsparse_7.4_GLNX86.mat     |                       | 3 | 5 | 20 | 100
        mat/testcell_7.4_GLNX86.mat       | testcell{4}           | 1 | 3 | 6 | 14
        mat/testcell_6.5.1_GLNX86.mat     | testcell{3}           | 1 | 2 | 3 | 5
        mat/testcellnest_7.4_GLNX86.mat   | testcellnest{2}{3}{2} | 1 | 1 | 5 | 5
        mat/testemptycell_7.4_GLNX86.mat  | testemptycell{5}      | 1 | 1 | 3 | 3
        mat/teststruct_7.4_GLNX86.mat     | teststruct.doublefield | 1 | 3 | 7.27408804445 | 16.2755551976
        mat/teststructarr_7.4_GLNX86.mat  | teststructarr(1).two  | 1 | 1 | 2 | 2
        mat/teststructnest_7.4_GLNX86.mat | teststructnest.one    | 1 | 1 | 1 | 1
        cifti/Conte69.MyelinAndCorrThickness.32k_fs_LR.dscalar.nii  | | 2 | 60951 | 248371.0152 | 12177439.0
        cifti/Conte69.MyelinAndCorrThickness.32k_fs_LR.dtseries.nii | | 2 | 60951 | 248371.0152 | 12177439.0
        cifti/Conte69.MyelinAndCorrThickness.32k_fs_LR.ptseries.nii | | 2 | 54 | 218.251735 | 10838.1717
        cifti/Conte69.parcellations_VGD11b.32k_fs_LR.dlabel.nii     | | 3 | 64984 | 4229335 | 207392756
        cifti/ones.dscalar.nii            | ones                  | 1 | 91282 | 91282 | 4472588
        cifti/row_major.dconn.nii         |                       | 10 | 10 | 46.7453642 | 2184.84908
        gifti/ascii.gii                   | pointset              | 3 | 3 | -184.464499 | -811.214975
        gifti/ascii.gii                   | triangle              | 1 | 3 | 3 | 8
        gifti/ascii_flat_data.gii         | pointset              | 10 | 3 | 3590.77009 | 51888.8709
        gifti/base64bin.gii               | triangle              | 10 | 3 | 517061 | 8037382
        gifti/external.gii                | pointset              | 8 | 3 | 0 | 84
        gifti/external.gii                | triangle              | 12 | 3 | 126 | 2509
        gifti/gzipbase64.gii              |                       | 1 | 143479 | -4798.40146 | -246431.017
        gifti/rh.aparc.annot.gii          |                       | 1 | 151533 | 1.13559569e12 | 5.56437499e13
        gifti/task.func.gii               |                       | 10 | 642 | 3312891.78 | 161503153
        """)
    void matrices(String name, String variable, int rows, int columns, double sum, double weighted) {
        LabelledMatrix matrix = MatrixFile.read(MatrixSource.of(sample(name)).withVariable(variable));

        assertThat(matrix.values().rows()).isEqualTo(rows);
        assertThat(matrix.values().columns()).isEqualTo(columns);
        assertSums(matrix.values().toDoubles(), sum, weighted);
    }

    /** In nibabel: {@code get_fdata().ravel(order='F')}. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        nifti/anatomical.nii         | 33 x 41 x 25  | 1  | 284166082    | 1.39088515e10
        nifti/example4d.nii.gz       | 128 x 96 x 24 | 2  | 101985356    | 4.9860671e9
        nifti/example_nifti2.nii.gz  | 32 x 20 x 12  | 2  | 6926802      | 338851981
        nifti/functional.nii         | 17 x 21 x 3   | 20 | 77913290.4   | 3.81642433e9
        nifti/standard.nii.gz        | 4 x 5 x 7     | 1  | 7650         | 309570
        """)
    void images(String name, String grid, int volumes, double sum, double weighted) {
        try (NiftiImage image = NiftiImage.open(sample(name))) {
            assertThat(image.header().gridText()).isEqualTo(grid);
            assertThat(image.header().volumes()).isEqualTo(volumes);
            double[] values = new double[image.header().voxels() * volumes];
            double[] volume = new double[image.header().voxels()];
            for (int step = 0; step < volumes; step++) {
                image.nextVolume(volume);
                System.arraycopy(volume, 0, values, step * volume.length, volume.length);
            }
            image.finish();
            assertSums(values, sum, weighted);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        mat/corrupted_zlib_checksum.mat     | damaged: incorrect data check
        mat/malformed1.mat                  | cut short or damaged
        mat/test3dmatrix_7.4_GLNX86.mat     | found shape (2, 3, 4)
        mat/test3dmatrix_6.5.1_GLNX86.mat   | found shape (2, 3, 4)
        mat/testcomplex_7.4_GLNX86.mat      | testcomplex is complex numbers
        mat/testsparsecomplex_7.4_GLNX86.mat | testsparsecomplex is complex numbers
        mat/teststring_7.4_GLNX86.mat       | teststring is text
        mat/teststringarray_7.4_GLNX86.mat  | teststringarray is text
        mat/testunicode_7.4_GLNX86.mat      | testunicode is text
        mat/one_by_zero_char.mat            | var is text
        mat/testcellnest_7.4_GLNX86.mat     | testcellnest{2}{3}{1} (1 x 1)
        nifti/nifti1.hdr                    | expected the image nifti1.img beside it
        nifti/nifti2.hdr                    | expected the image nifti2.img beside it
        nifti/functional.nii                | is an image of 17 x 21 x 3 voxels and 20 volumes
        gifti/external.gii                  | found pointset, triangle
        """)
    void refused(String name, String problem) {
        assertThatThrownBy(() -> MatrixFile.read(sample(name)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void brainModelsByName() {
        MatrixSource ones = MatrixSource.of(sample("cifti/ones.dscalar.nii"));
        List<String> thalami = List.of("THALAMUS_LEFT", "CIFTI_STRUCTURE_THALAMUS_RIGHT");

        LabelledMatrix both = MatrixFile.read(ones.withBrainModels(thalami));

        assertThat(both.columns().size()).isEqualTo(2536);
        assertThat(both.columns().names().getFirst()).startsWith("THALAMUS_LEFT ");
        assertThat(both.columns().names().getLast()).startsWith("THALAMUS_RIGHT ");
        assertThatThrownBy(() -> MatrixFile.read(ones.withBrainModels(List.of("THALAMUS"))))
                .hasMessageContaining("no brain model 'THALAMUS', there are: CORTEX_LEFT, CORTEX_RIGHT");
    }

    /** The files' README: the parcels' values are the means of the vertices' over the first parcellation. */
    @Test
    void parcelsAreMeansOverTheirVertices() {
        String stem = "cifti/Conte69.";
        LabelledMatrix given = MatrixFile.read(sample(stem + "MyelinAndCorrThickness.32k_fs_LR.ptseries.nii"));
        MatrixSource labels = MatrixSource.of(sample(stem + "parcellations_VGD11b.32k_fs_LR.dlabel.nii"))
                .withVariable("Composite Parcellation-lh (FRB08_OFP03_retinotopic)");

        LabelledMatrix found =
                MatrixFile.read(MatrixSource.of(sample(stem + "MyelinAndCorrThickness.32k_fs_LR.dtseries.nii"))
                        .withRegions(labels));

        assertThat(found.isSeries()).isTrue();
        assertThat(found.columns().names()).isEqualTo(given.columns().names());
        assertThat(found.values().toDoubles()).containsExactly(given.values().toDoubles(), within(2e-7));
    }

    @Test
    void labelsTravelWithTheirNumbers() {
        LabelledMatrix labels = MatrixFile.read(sample("gifti/rh.aparc.annot.gii"));

        assertThat(labels.labels()).hasSize(36).containsEntry(9182740, "lateraloccipital");
        assertThat(labels.rows().kind()).isEqualTo(Axis.Kind.MAPS);
    }
}
