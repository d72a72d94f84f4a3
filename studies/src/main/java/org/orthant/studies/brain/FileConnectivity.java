package org.orthant.studies.brain;

import java.util.Arrays;
import org.orthant.formats.InputException;
import org.orthant.formats.MatrixFile;
import org.orthant.formats.MatrixRows;
import org.orthant.formats.MatrixSource;

/** A matrix of functional connectivity that stays in its file. */
final class FileConnectivity extends ConnectivityRows {

    private static final int VALUES_AT_ONCE = 1 << 22;

    private final MatrixSource wanted;
    /** Row of each target in the file. */
    private final int[] places;

    private final boolean[] silent;

    /**
     * Looks the file through once.
     *
     * @param places row and column of each target
     * @throws InputException naming the first value that is not finite
     */
    FileConnectivity(MatrixSource wanted, int... places) {
        super(wanted.file().toString());
        this.wanted = wanted;
        this.places = places.clone();
        this.silent = new boolean[places.length];
        int[] all = new int[places.length];
        Arrays.setAll(all, k -> k);
        forEach(all, (place, row) -> silent[place] = isZero(place, row));
    }

    private boolean isZero(int place, double[] row) {
        boolean zero = true;
        for (int j = 0; j < row.length; j++) {
            if (!Double.isFinite(row[j])) {
                throw new InputException(
                        wanted.file(),
                        "expected finite values, found " + row[j] + " at row " + (places[place] + 1) + ", column "
                                + (places[j] + 1) + " (counted from 1)");
            }
            zero &= row[j] == 0 || j == place;
        }
        return zero;
    }

    @Override
    boolean isSilent(int target) {
        return silent[target];
    }

    @Override
    void forEach(int[] targets, Visitor visitor) {
        try (MatrixRows file = MatrixFile.open(wanted)) {
            int width = file.columns().size();
            int[] placeOf = new int[file.rows().size()];
            Arrays.fill(placeOf, -1);
            for (int k = 0; k < targets.length; k++) {
                placeOf[places[targets[k]]] = k;
            }
            int atOnce = Math.clamp(VALUES_AT_ONCE / width, 1, placeOf.length);
            double[] some = new double[Math.multiplyExact(atOnce, width)];
            double[] row = new double[targets.length];
            for (int first = 0; first < placeOf.length; first += atOnce) {
                int count = Math.min(atOnce, placeOf.length - first);
                file.read(first, count, some);
                for (int i = 0; i < count; i++) {
                    if (placeOf[first + i] >= 0) {
                        for (int j = 0; j < row.length; j++) {
                            row[j] = (float) some[i * width + places[targets[j]]];
                        }
                        visitor.accept(placeOf[first + i], row);
                    }
                }
            }
        }
    }
}
