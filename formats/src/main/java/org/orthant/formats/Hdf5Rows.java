package org.orthant.formats;

/** A matrix in a dataset of HDF5. */
final class Hdf5Rows extends MatrixRows {

    private final Hdf5 open;
    private final Hdf5Array array;

    Hdf5Rows(Hdf5 open, Hdf5Array array, Axis rows, Axis columns) {
        super(array.source(), rows, columns);
        this.open = open;
        this.array = array;
    }

    @Override
    public boolean isSingle() {
        return array.type() == DataType.FLOAT32 || array.type() == DataType.FLOAT16;
    }

    @Override
    public void read(int first, int count, double[] into) {
        Hdf5.guarded(open.file(), () -> {
            if (array.isTurned()) {
                readColumns(first, count, into);
            } else {
                array.read((long) first * columns().size(), count * columns().size(), into);
            }
            return into;
        });
        open.unload();
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
