package org.orthant.studies.run;

import org.orthant.formats.InputException;
import org.orthant.math.Matrix;
import org.orthant.studies.UnitResults;

/** The units of a complete run directory, read one at a time. */
final class DirectoryUnitResults implements UnitResults {

    private final RunDirectory directory;
    private final int size;

    DirectoryUnitResults(RunDirectory directory, int size) {
        this.directory = directory;
        this.size = size;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public <R extends Record> R record(int index, Class<R> type) {
        return unit(index).record(type);
    }

    @Override
    public Matrix array(int index, String name) {
        return unit(index).array(name);
    }

    private StoredUnit unit(int index) {
        return directory
                .readUnit(index)
                .orElseThrow(() -> new InputException(
                        directory.root(), "unit " + index + " is missing; run the study again with the same --out"));
    }
}
