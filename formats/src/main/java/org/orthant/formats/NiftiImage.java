package org.orthant.formats;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** An open NIfTI-1 or NIfTI-2 image, plain or packed by gzip, from which one volume after another is read. */
final class NiftiImage implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final int PIECE = 1 << 20;

    private final Path file;
    private final NiftiHeader header;
    private final InputStream in;

    private NiftiImage(Path file, NiftiHeader header, InputStream in) {
        this.file = file;
        this.header = header;
        this.in = in;
    }

    /**
     * Opens an image and finds its first volume.
     *
     * @throws InputException if the file is missing, not NIfTI, or shorter than its header says
     */
    static NiftiImage open(Path file) {
        NiftiHeader header = header(file);
        Path data = header.paired() ? partner(file) : file;
        requireLength(data, header);
        try {
            InputStream in = stream(data);
            try {
                in.skipNBytes(header.dataStart());
                return new NiftiImage(data, header, in);
            } catch (IOException e) {
                in.close();
                throw e;
            }
        } catch (IOException e) {
            throw unreadable(data, e);
        }
    }

    /** The header of an image. */
    static NiftiHeader header(Path file) {
        try (InputStream in = stream(file)) {
            return NiftiHeader.parse(file.toString(), MemorySegment.ofArray(in.readNBytes(NiftiHeader.LONGEST)));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static InputStream stream(Path file) throws IOException {
        InputStream raw = new BufferedInputStream(InputFiles.open(file), BUFFER);
        if (!isPacked(file)) {
            return raw;
        }
        try {
            return new GZIPInputStream(raw, BUFFER);
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    private static boolean isPacked(Path file) throws IOException {
        try (InputStream in = InputFiles.open(file)) {
            byte[] start = in.readNBytes(2);
            return start.length == 2 && start[0] == 0x1f && start[1] == (byte) 0x8b;
        }
    }

    /** The file of elements beside a header of its own: {@code x.img} or {@code x.img.gz} for {@code x.hdr}. */
    private static Path partner(Path header) {
        String name = String.valueOf(header.getFileName());
        String stem = name.replaceFirst("\\.hdr(\\.gz)?$", "");
        for (String ending : new String[] {".img", ".img.gz"}) {
            Path image = header.resolveSibling(stem + ending);
            if (!stem.equals(name) && Files.isRegularFile(image)) {
                return image;
            }
        }
        throw new InputException(
                header, "is a NIfTI header without data: expected the image " + stem + ".img beside it");
    }

    private static void requireLength(Path file, NiftiHeader header) {
        try {
            long size = Files.size(file);
            if (isPacked(file)) {
                Deflate.requireRatio(file.toString(), header.dataEnd(), size);
            } else if (size < header.dataEnd()) {
                throw new InputException(
                        file, "cut short: expected " + header.dataEnd() + " bytes by its header, found " + size);
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    NiftiHeader header() {
        return header;
    }

    /** Reads the next volume, its first axis fastest, scaled as the header says. */
    void nextVolume(double[] into) {
        int bytes = header.type().bytes();
        byte[] piece = new byte[(int) Math.min((long) PIECE * bytes, (long) header.voxels() * bytes)];
        try {
            for (int next = 0; next < header.voxels(); next += piece.length / bytes) {
                int count = Math.min(piece.length / bytes, header.voxels() - next);
                if (in.readNBytes(piece, 0, count * bytes) < count * bytes) {
                    throw new EOFException();
                }
                Codec.Layout layout = new Codec.Layout(MemorySegment.ofArray(piece), header.order(), count, k -> k);
                Storage values = Codec.decode(header.type(), layout);
                for (int k = 0; k < count; k++) {
                    into[next + k] = header.scaled(values.asDouble(k));
                }
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** After the last volume: checks what gzip says of the whole. */
    void finish() {
        try {
            in.read();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static InputException unreadable(Path file, IOException e) {
        return switch (e) {
            case EOFException cut -> new InputException(file.toString(), "cut short: it ends before its data do", e);
            case ZipException damaged ->
                new InputException(file.toString(), "damaged: " + Quoted.printable(String.valueOf(e.getMessage())), e);
            default -> InputFiles.unreadable(file, e);
        };
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw InputFiles.unreadable(file, e);
        }
    }
}
