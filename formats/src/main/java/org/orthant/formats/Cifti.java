package org.orthant.formats;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/**
 * A CIFTI-2 matrix, mapped: dense and parcellated connectivity, series, scalars and labels (dconn, pconn, dtseries,
 * ptseries, dscalar, dlabel and their mixtures). A series or map is a row and its nodes are the columns.
 */
final class Cifti extends MatrixRows {

    private static final int FIRST_INTENT = 3000;
    private static final int LAST_INTENT = 3099;
    private static final int EXTENSION = 540;
    private static final int XML = 552;
    private static final int XML_CODE = 32;
    private static final int AXES = 6;

    private final Arena arena;
    private final MemorySegment bytes;
    private final NiftiHeader header;
    private final Codec.Elements elements;
    private final Part part;

    /** Which cells of the file are wanted: its columns run along a row of the file. */
    private static final class Part {

        private final CiftiAxis rows;
        private final CiftiAxis columns;
        private final int[] rowLines;
        private final int[] columnLines;
        private final boolean turned;
        private final int width;

        Part(MatrixSource wanted, CiftiAxis down, CiftiAxis along) {
            String source = wanted.file().toString();
            turned = along.isRowOfMaps() && !down.isRowOfMaps();
            width = along.axis().size();
            rows = turned ? along : down;
            columns = turned ? down : along;
            rowLines = wanted.variable() == null
                    ? rows.lines(source, wanted.rowModels())
                    : rows.axis().positions(List.of(wanted.variable()), source + " (maps)");
            columnLines = columns.lines(source, wanted.columnModels());
        }

        /** Where a cell of the matrix lies among the elements of the file. */
        long index(int row, int column) {
            int line = rowLines[row];
            int other = columnLines[column];
            return turned ? (long) other * width + line : (long) line * width + other;
        }
    }

    private Cifti(Path file, Arena arena, MemorySegment bytes, NiftiHeader header, Part part) {
        super(
                file.toString(),
                part.rows.axis().select(part.rowLines),
                part.columns.axis().select(part.columnLines));
        this.arena = arena;
        this.bytes = bytes;
        this.header = header;
        this.elements = Codec.elements(header.type(), bytes.asSlice(header.dataStart()), header.order());
        this.part = part;
    }

    /** Whether a NIfTI header is that of a CIFTI-2 file. */
    static boolean isCifti(NiftiHeader header) {
        return header.version() == 2 && header.intent() >= FIRST_INTENT && header.intent() <= LAST_INTENT;
    }

    /**
     * Opens the part of a file that is asked for.
     *
     * @throws InputException if the file is damaged, or there is no such map or brain model
     */
    static MatrixRows open(MatrixSource wanted) {
        Arena arena = Arena.ofShared();
        try {
            return open(wanted, arena);
        } catch (RuntimeException e) {
            arena.close();
            throw e;
        }
    }

    private static MatrixRows open(MatrixSource wanted, Arena arena) {
        Path file = wanted.file();
        String source = file.toString();
        MemorySegment bytes = InputFiles.map(file, arena);
        NiftiHeader header = NiftiHeader.parse(source, bytes);
        List<Integer> shape = header.shape();
        if (shape.size() != AXES || shape.subList(0, 4).stream().anyMatch(n -> n != 1) || header.paired()) {
            throw new InputException(
                    source,
                    "expected the axes (1, 1, 1, 1, columns, rows) of a CIFTI matrix, found " + Shape.text(shape));
        }
        if (bytes.byteSize() < header.dataEnd()) {
            throw new InputException(
                    source,
                    "cut short: expected " + header.dataEnd() + " bytes by its header, found " + bytes.byteSize());
        }
        List<CiftiAxis> sides = CiftiXml.parse(source, xml(source, bytes, header), shape.get(4), shape.get(5));
        return new Cifti(file, arena, bytes, header, part(wanted, sides.get(1), sides.get(0)));
    }

    private static InputStream xml(String source, MemorySegment bytes, NiftiHeader header) {
        ValueLayout.OfInt number = ValueLayout.JAVA_INT_UNALIGNED.withOrder(header.order());
        long room = Math.min(header.dataStart(), bytes.byteSize()) - EXTENSION;
        int size = room < XML - EXTENSION ? 0 : bytes.get(number, EXTENSION + 4);
        if (size < 2 * Integer.BYTES || size > room - Integer.BYTES || bytes.get(number, EXTENSION + 8) != XML_CODE) {
            throw new InputException(source, "expected the XML of a CIFTI file after its header, found none");
        }
        byte[] xml = bytes.asSlice(XML, size - 2L * Integer.BYTES).toArray(ValueLayout.JAVA_BYTE);
        int end = xml.length;
        while (end > 0 && xml[end - 1] == 0) {
            end--;
        }
        return new ByteArrayInputStream(xml, 0, end);
    }

    private static Part part(MatrixSource wanted, CiftiAxis down, CiftiAxis along) {
        if (wanted.choosesModels() && down.models().isEmpty() && along.models().isEmpty()) {
            throw new InputException(wanted.file(), "has no brain models to choose from: it isn't dense");
        }
        return new Part(wanted, down, along);
    }

    @Override
    public boolean isSingle() {
        return header.type() == DataType.FLOAT32 && header.slope() == 1 && header.intercept() == 0;
    }

    @Override
    public SortedMap<Integer, String> labels() {
        return part.rows.labels(part.rowLines);
    }

    @Override
    public void read(int first, int count, double[] into) {
        if (part.turned) {
            readColumns(first, count, into);
        } else {
            readRows(first, count, into);
        }
        bytes.unload(); // pages of a mapped file count as memory of this process
    }

    private void readRows(int first, int count, double[] into) {
        int width = columns().size();
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < width; j++) {
                into[i * width + j] = value(first + i, j);
            }
        }
    }

    private void readColumns(int first, int count, double[] into) {
        int width = columns().size();
        for (int j = 0; j < width; j++) {
            for (int i = 0; i < count; i++) {
                into[i * width + j] = value(first + i, j);
            }
        }
    }

    private double value(int row, int column) {
        return header.scaled(elements.get(part.index(row, column)));
    }

    @Override
    public void close() {
        arena.close();
    }
}
