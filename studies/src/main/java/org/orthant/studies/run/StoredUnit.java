package org.orthant.studies.run;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.orthant.formats.InputException;
import org.orthant.formats.Json;
import org.orthant.formats.Npy;
import org.orthant.formats.Tensor;
import org.orthant.formats.ZipArchive;
import org.orthant.math.Matrix;
import org.orthant.studies.UnitResult;

/** A unit as a file: a stored zip with fixed times that holds {@code unit.json} and a {@code .npy} for each array. */
public final class StoredUnit {

    private static final String RECORD = "unit.json";
    private static final String ARRAY = ".npy";

    private final Map<String, byte[]> members;

    private StoredUnit(Map<String, byte[]> members) {
        this.members = members;
    }

    /** The bytes of a result; the same result gives the same bytes. */
    public static byte[] toBytes(UnitResult result) {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put(RECORD, Json.toBytes(result.record()));
        result.arrays().forEach((name, matrix) -> members.put(name + ARRAY, Npy.toBytes(Tensor.of(matrix))));
        return ZipArchive.toBytes(members);
    }

    /**
     * A unit from its file, every member checked against its checksum.
     *
     * @throws InputException if the file is missing or torn
     */
    public static StoredUnit read(Path file) {
        Map<String, byte[]> members = ZipArchive.readAll(file);
        if (!members.containsKey(RECORD)) {
            throw new InputException(file, "expected a member " + RECORD + ", found " + members.keySet());
        }
        return new StoredUnit(members);
    }

    /** The unit's record. */
    public <R extends Record> R record(Class<R> type) {
        return Json.parse(RECORD, member(RECORD), type);
    }

    /** The array {@code name}. */
    public Matrix array(String name) {
        return Npy.parse(name, member(name + ARRAY)).toMatrix();
    }

    private byte[] member(String name) {
        byte[] content = members.get(name);
        if (content == null) {
            throw new InputException("unit", "expected a member " + name + ", found " + members.keySet());
        }
        return content;
    }
}
