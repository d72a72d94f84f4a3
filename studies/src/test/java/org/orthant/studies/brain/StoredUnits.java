package org.orthant.studies.brain;

import java.util.List;
import java.util.Objects;
import org.orthant.formats.Json;
import org.orthant.math.Matrix;
import org.orthant.studies.UnitResult;
import org.orthant.studies.UnitResults;

/** Units after a round trip through JSON, as a run directory gives them back. */
record StoredUnits(List<UnitResult> units) implements UnitResults {

    @Override
    public int size() {
        return units.size();
    }

    @Override
    public <R extends Record> R record(int index, Class<R> type) {
        return Json.parse("unit", Json.toBytes(units.get(index).record()), type);
    }

    @Override
    public Matrix array(int index, String name) {
        return Objects.requireNonNull(units.get(index).arrays().get(name), name);
    }
}
