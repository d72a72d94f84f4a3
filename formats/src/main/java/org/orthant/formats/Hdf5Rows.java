package org.orthant.formats;

import java.nio.file.Path;

/** A matrix in a dataset of HDF5. */
final class Hdf5Rows extends MatrixRows {

    private final Path file;
    private final Hdf5 open;
    private final Hdf5Array array;
    private final boolean turned;

    Hdf5Rows(Path file, Hdf5 open, Hdf5Array array, boolean turned) {
        super(array.source(), Axis.of(array.length(turned ? 1 : 0)), Axis.of(array.length(turned ? 0 : 1)));
        this.file = file;
        this.open = open;
        this.array = array;
        this.turned = turned;
    }

    @Override
    public boolean isSingle() {
        return array.type() == DataType.FLOAT32 || array.type() == DataType.FLOAT16;
    }

    @Override
    public void read(int first, int count, double[] into) {
        Hdf5.guarded(file, () -> {
            if (turned) {
                readColumns(first, count, into);
            } else {
                readRows(first, count, into);
            }
            return into;
        });
    }

    private void readRows(int first, int count, double[] into) {
        int width = columns().size();
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < width; j++) {
                into[i * width + j] = array.get((first + (long) i) * width + j);
            }
        }
    }

    /** A row of MATLAB's is a column of the dataset. */
    private void readColumns(int first, int count, double[] into) {
        int width = columns().size();
        for (int j = 0; j < width; j++) {
            for (int i = 0; i < count; i++) {
                into[i * width + j] = array.get((long) j * rows().size() + first + i);
            }
        }
    }

    @Override
    public void close() {
        open.close();
    }
}
