package org.orthant.studies.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Objects of JSON with their members in the order of writing. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final MathContext DIGITS = new MathContext(6);

    private Json() {}

    /** An object from names and values in turn; members whose value is null are left out. */
    static Map<String, Object> object(@Nullable Object... namesAndValues) {
        return with(new LinkedHashMap<>(), namesAndValues);
    }

    /** Adds members to an object and returns it. */
    static Map<String, Object> with(Map<String, Object> object, @Nullable Object... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null) {
                object.put(String.valueOf(namesAndValues[i]), value);
            }
        }
        return object;
    }

    /** An array of numbers to six digits, which no picture shows; NaN becomes null, a gap. */
    static List<@Nullable Double> row(double... values) {
        List<@Nullable Double> row = new ArrayList<>();
        for (double value : values) {
            row.add(Double.isNaN(value) ? null : rounded(value));
        }
        return row;
    }

    /** To six digits. */
    static double rounded(double value) {
        return new BigDecimal(value).round(DIGITS).doubleValue();
    }

    static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }
}
