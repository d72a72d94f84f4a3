package org.orthant.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orthant.math.DoubleMatrix;

final class LabelledMatrixTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private LabelledMatrix csv(String text) throws IOException {
        return MatrixFile.read(Files.writeString(folder.resolve("m.csv"), text));
    }

    @Test
    void rowsFollowTheirNames() throws IOException {
        LabelledMatrix first = csv(",x,y\nVIS,1,2\nMOT,3,4\nAUD,5,6\n");
        LabelledMatrix second = csv(",z\nAUD,50\nVIS,10\nMOT,30\n");

        assertThat(second.rowsLike(first.rows()).values()).isEqualTo(DoubleMatrix.of(3, 1, 10, 30, 50));
        assertThat(first.rowsNamed(List.of("MOT"))
                        .columnsNamed(List.of("y", "x"))
                        .values())
                .isEqualTo(DoubleMatrix.of(1, 2, 4, 3));
        assertThat(first.transposed().columns().names()).containsExactly("VIS", "MOT", "AUD");
    }

    @Test
    void namesThatDifferAreRefusedByName() throws IOException {
        LabelledMatrix first = csv(",x\nVIS,1\nMOT,2\nAUD,3\n");
        assertThatThrownBy(() -> csv(",x\nVIS,1\nMOT,2\nOLF,3\n").rowsLike(first.rows()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("has no AUD");
        assertThatThrownBy(() -> csv(",x\nVIS,1\nMOT,2\nAUD,3\nOLF,4\n").rowsLike(first.rows()))
                .hasMessageContaining("has lines that the other side lacks: OLF");
        assertThatThrownBy(() -> csv(",x\nVIS,1\nVIS,2\nAUD,3\n").rowsNamed(List.of("AUD", "VIS")))
                .hasMessageContaining("has more than one VIS");
        assertThatThrownBy(() -> csv("1,2\n").rowsNamed(List.of("VIS"))).hasMessageContaining("has no names");
    }

    @Test
    void withoutNamesPositionsMustBeEqualInNumber() throws IOException {
        LabelledMatrix plain = csv("1,2\n3,4\n");
        assertThat(plain.rowsLike(csv(",x\nVIS,1\nMOT,2\n").rows()).values()).isEqualTo(plain.values());
        assertThatThrownBy(() -> plain.rowsLike(csv("1\n2\n3\n").rows()))
                .hasMessageContaining("expected 3 lines, found 2");
    }
}
