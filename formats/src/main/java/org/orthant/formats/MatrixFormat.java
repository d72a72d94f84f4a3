package org.orthant.formats;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The formats that hold a matrix, told apart by how a file begins. */
enum MatrixFormat {
    NPY,
    NPZ,
    SAFETENSORS,
    MAT,
    HDF5,
    NIFTI,
    CIFTI,
    GIFTI,
    TEXT;

    /** So far an XML file is searched for its first element. */
    private static final int HEAD = 4096;

    private static final int HDF5_AFTER_TEXT = 512;
    private static final String HDF5_MAGIC = "\u0089HDF\r\n\u001a\n";

    /**
     * The format of a file.
     *
     * @throws InputException if it is missing or of none of these
     */
    static MatrixFormat of(Path file) {
        byte[] head = head(file);
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u001f\u008b")) {
            head = unpacked(file);
            if (NiftiHeader.begins(MemorySegment.ofArray(head))) {
                return NIFTI;
            }
            throw new InputException(file, "is packed by gzip: only NIfTI images are read so, unpack it first");
        }
        return of(file, start, MemorySegment.ofArray(head));
    }

    private static MatrixFormat of(Path file, String start, MemorySegment head) {
        if (start.startsWith("\u0093NUMPY")) {
            return NPY;
        }
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
            return NPZ;
        }
        if (start.startsWith(HDF5_MAGIC) || start.startsWith(HDF5_MAGIC, HDF5_AFTER_TEXT)) {
            return HDF5;
        }
        if (Mat5.begins(head)) {
            return MAT;
        }
        if (NiftiHeader.begins(head)) {
            return Cifti.isCifti(NiftiHeader.parse(file.toString(), head)) ? CIFTI : NIFTI;
        }
        if (start.startsWith("{", Long.BYTES)) {
            return SAFETENSORS;
        }
        if (Mat4.begins(head)) {
            return MAT;
        }
        return text(file, start);
    }

    private static MatrixFormat text(Path file, String start) {
        String first = start.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading();
        if (first.startsWith("<")) {
            if (start.contains("<GIFTI")) {
                return GIFTI;
            }
            throw new InputException(file, "expected a matrix, found XML that is not GIFTI");
        }
        if (start.chars().limit(Long.BYTES).anyMatch(c -> c < ' ' && "\t\n\r".indexOf(c) < 0)) {
            throw new InputException(
                    file,
                    "expected npy, npz, safetensors, MAT, HDF5, NIfTI, CIFTI, GIFTI or text, found bytes of an unknown"
                            + " format");
        }
        return TEXT;
    }

    private static byte[] head(Path file) {
        try (InputStream in = InputFiles.open(file)) {
            return in.readNBytes(HEAD);
        } catch (IOException e) {
            throw InputFiles.unreadable(file, e);
        }
    }

    private static byte[] unpacked(Path file) {
        try (InputStream in = new GZIPInputStream(new BufferedInputStream(InputFiles.open(file)))) {
            return in.readNBytes(NiftiHeader.LONGEST);
        } catch (IOException e) {
            throw new InputException(file.toString(), "damaged: it begins like gzip and can't be unpacked", e);
        }
    }
}
