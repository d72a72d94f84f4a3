package org.orthant.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoredMatrixTest {

    private static final float[] VALUES = {0f, -1.5f, 2f, 0.25f, -0f, 384f};

    private static StoredMatrix stored(StoredMatrix.Precision precision) {
        ByteBuffer bytes =
                ByteBuffer.allocate(VALUES.length * precision.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : VALUES) {
            switch (precision) {
                case SINGLE -> bytes.putFloat(value);
                case HALF -> bytes.putShort(Float.floatToFloat16(value));
                case BFLOAT -> bytes.putShort((short) (Float.floatToRawIntBits(value) >>> 16));
            }
        }
        return StoredMatrix.littleEndian(2, 3, precision, MemorySegment.ofArray(bytes.array()));
    }

    @ParameterizedTest
    @EnumSource
    void valuesOfEveryPrecisionAreReadExactly(StoredMatrix.Precision precision) {
        float[] read = new float[5];
        stored(precision).read(1, 0, 3, read, 1);
        assertThat(read).containsExactly(0f, 0.25f, -0f, 384f, 0f);
        stored(precision).read(0, 1, 2, read, 3);
        assertThat(read).containsExactly(0f, 0.25f, -0f, -1.5f, 2f);
    }

    @Test
    void aMatrixInMemoryIsShared() {
        FloatMatrix matrix = FloatMatrix.adopt(3, 2, VALUES);
        float[] read = new float[2];
        StoredMatrix.of(matrix).read(2, 0, 2, read, 0);
        assertThat(read).containsExactly(-0f, 384f);
    }

    @Test
    void placesAndSizesAreChecked() {
        StoredMatrix matrix = stored(StoredMatrix.Precision.SINGLE);
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> matrix.read(2, 0, 3, new float[3], 0));
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> matrix.read(1, 1, 3, new float[3], 0));
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> matrix.read(1, 0, 3, new float[3], 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StoredMatrix.littleEndian(
                        2, 3, StoredMatrix.Precision.HALF, MemorySegment.ofArray(new byte[24])))
                .withMessageContaining("expected 12 bytes for 2 x 3 values, got 24");
    }
}
