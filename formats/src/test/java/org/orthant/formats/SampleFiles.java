package org.orthant.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Small files of the field's formats, made by hand from what their specifications say. */
final class SampleFiles {

    private static final int NIFTI_1 = 352;
    private static final int NIFTI_2 = 544;
    private static final int CIFTI_XML = 552;

    private SampleFiles() {}

    /** NIfTI-1 of the type int16, values times 0.5 plus 1. */
    static byte[] nifti1(ByteOrder order, List<Integer> shape, int... values) {
        ByteBuffer file = ByteBuffer.allocate(NIFTI_1 + 2 * values.length).order(order);
        file.putInt(0, 348).putShort(40, (short) shape.size());
        for (int axis = 0; axis < shape.size(); axis++) {
            file.putShort(42 + 2 * axis, shape.get(axis).shortValue());
        }
        file.putShort(70, (short) 4).putFloat(108, NIFTI_1).putFloat(112, 0.5f).putFloat(116, 1);
        file.put(344, "n+1\0".getBytes(StandardCharsets.ISO_8859_1));
        for (int k = 0; k < values.length; k++) {
            file.putShort(NIFTI_1 + 2 * k, (short) values[k]);
        }
        return file.array();
    }

    /** NIfTI-2 of the type uint8, placed at an offset in millimetres. */
    static byte[] labels(double offset, List<Integer> shape, int... values) {
        ByteBuffer file = ByteBuffer.allocate(NIFTI_2 + values.length).order(ByteOrder.LITTLE_ENDIAN);
        nifti2Header(file, (short) 2, NIFTI_2, shape);
        file.putInt(348, 1)
                .putDouble(400, 1)
                .putDouble(424, offset)
                .putDouble(440, 1)
                .putDouble(480, 1);
        for (int k = 0; k < values.length; k++) {
            file.put(NIFTI_2 + k, (byte) values[k]);
        }
        return file.array();
    }

    private static void nifti2Header(ByteBuffer file, short type, long start, List<Integer> shape) {
        file.putInt(0, 540).put(4, "n+2\0\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
        file.putShort(12, type).putLong(16, shape.size()).putLong(168, start);
        for (int axis = 0; axis < shape.size(); axis++) {
            file.putLong(24 + 8 * axis, shape.get(axis));
        }
    }

    /** CIFTI-2 of the type float32: {@code values} has {@code rows} lines of {@code columns}. */
    static byte[] cifti(String maps, int rows, int columns, float... values) {
        byte[] xml = ("<?xml version=\"1.0\"?><CIFTI Version=\"2\"><Matrix>" + maps + "</Matrix></CIFTI>")
                .getBytes(StandardCharsets.UTF_8);
        int room = Math.ceilDiv(xml.length + 8, 16) * 16;
        int start = CIFTI_XML - 8 + room;
        ByteBuffer file = ByteBuffer.allocate(start + 4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        nifti2Header(file, (short) 16, start, List.of(1, 1, 1, 1, columns, rows));
        file.putInt(504, 3006)
                .put(540, (byte) 1)
                .putInt(544, room)
                .putInt(548, 32)
                .put(CIFTI_XML, xml);
        for (int k = 0; k < values.length; k++) {
            file.putFloat(start + 4 * k, values[k]);
        }
        return file.array();
    }

    /** Brain models of CIFTI: three vertices of the left cortex, two voxels of the left thalamus. */
    static String dense(String dimensions) {
        return "<MatrixIndicesMap AppliesToMatrixDimension=\"" + dimensions
                + "\" IndicesMapToDataType=\"CIFTI_INDEX_TYPE_BRAIN_MODELS\">"
                + "<BrainModel IndexOffset=\"0\" IndexCount=\"3\" BrainStructure=\"CIFTI_STRUCTURE_CORTEX_LEFT\">"
                + "<VertexIndices>0 2 5</VertexIndices></BrainModel>"
                + "<BrainModel IndexOffset=\"3\" IndexCount=\"2\" BrainStructure=\"CIFTI_STRUCTURE_THALAMUS_LEFT\">"
                + "<VoxelIndicesIJK>1 2 3 4 5 6</VoxelIndicesIJK></BrainModel></MatrixIndicesMap>";
    }

    /** A series of CIFTI. */
    static String steps(int dimension, int count) {
        return "<MatrixIndicesMap AppliesToMatrixDimension=\"" + dimension
                + "\" IndicesMapToDataType=\"CIFTI_INDEX_TYPE_SERIES\" NumberOfSeriesPoints=\"" + count + "\"/>";
    }

    /** One parcellation of CIFTI. */
    static String parcellation(int dimension) {
        return "<MatrixIndicesMap AppliesToMatrixDimension=\"" + dimension
                + "\" IndicesMapToDataType=\"CIFTI_INDEX_TYPE_LABELS\"><NamedMap><MapName>areas</MapName><LabelTable>"
                + "<Label Key=\"0\">???</Label><Label Key=\"1\">V1</Label><Label Key=\"7\">MD</Label>"
                + "</LabelTable></NamedMap></MatrixIndicesMap>";
    }

    /** GIFTI: the arrays one after another. */
    static byte[] gifti(String... arrays) {
        return ("<?xml version=\"1.0\"?><!DOCTYPE GIFTI SYSTEM \"http://localhost/gifti.dtd\"><GIFTI Version=\"1.0\">"
                        + "<LabelTable><Label Key=\"3\"><![CDATA[V1]]></Label></LabelTable>" + String.join("", arrays)
                        + "</GIFTI>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** An array of GIFTI. */
    static String array(String intent, String encoding, String shape, String data) {
        return "<DataArray Intent=\"NIFTI_INTENT_" + intent + "\" DataType=\"NIFTI_TYPE_FLOAT32\" " + shape
                + " Encoding=\"" + encoding
                + "\" Endian=\"LittleEndian\" ArrayIndexingOrder=\"RowMajorOrder\" ExternalFileName=\"\""
                + " ExternalFileOffset=\"\"><Data>" + data + "</Data></DataArray>";
    }

    /** Floats in base64, packed or not. */
    static String base64(boolean packed, float... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            bytes.putFloat(value);
        }
        return Base64.getEncoder()
                .encodeToString(packed ? packed(bytes.array(), DeflaterOutputStream::new) : bytes.array());
    }

    /** Puts a packer before a stream. */
    private interface Packer {
        OutputStream before(OutputStream out) throws IOException;
    }

    private static byte[] packed(byte[] content, Packer packer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packed = packer.before(out)) {
            packed.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] gzip(byte[] content) {
        return packed(content, GZIPOutputStream::new);
    }

    /** MAT level 4: one matrix of doubles, given column by column. */
    static byte[] mat4(String name, int rows, double... columns) {
        byte[] text = (name + "\0").getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer file =
                ByteBuffer.allocate(20 + text.length + 8 * columns.length).order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(0)
                .putInt(rows)
                .putInt(columns.length / rows)
                .putInt(0)
                .putInt(text.length)
                .put(text);
        for (double value : columns) {
            file.putDouble(value);
        }
        return file.array();
    }
}
