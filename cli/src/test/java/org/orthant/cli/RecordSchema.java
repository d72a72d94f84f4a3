package org.orthant.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orthant.formats.Json;
import org.orthant.studies.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.annotation.JsonNaming;

/** JSON Schemas (draft 2020-12) of records, as {@link Json} writes and reads them. */
final class RecordSchema {

    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

    /** Texts with few values, which records keep as text. */
    private static final Map<String, List<String>> WORDS = Map.of(
            "verdict", Arrays.stream(Verdict.values()).map(Verdict::words).toList(),
            "beyond", List.of("yes", "no", "inconclusive"));

    private static final Set<Class<?>> WHOLE = Set.of(int.class, long.class, Integer.class, Long.class);
    private static final Set<Class<?>> REAL = Set.of(double.class, float.class, Double.class, Float.class);
    private static final Set<Class<?>> TRUTH = Set.of(boolean.class, Boolean.class);
    private static final Set<Class<?>> TEXT = Set.of(String.class, Path.class);

    private RecordSchema() {}

    /** Of a record that the program writes: every property is there, and no other. */
    static Map<String, Object> ofResult(String name, String title, Class<? extends Record> type) {
        return document(name, title, object(type, null));
    }

    /** Of a list of such records. */
    static Map<String, Object> ofResults(String name, String title, Class<? extends Record> type) {
        return document(name, title, list(object(type, null)));
    }

    /** Of either. */
    static Map<String, Object> ofEither(String name, String title, Map<String, Object> one, Map<String, Object> other) {
        return document(name, title, Map.of("oneOf", List.of(body(one), body(other))));
    }

    /** Of a file for {@code --config}: any of the options, which take the place of these defaults, and no other. */
    static Map<String, Object> ofOptions(String name, String title, Record defaults) {
        return document(name, title, object(defaults.getClass(), Json.mapper().valueToTree(defaults)));
    }

    private static Map<String, Object> document(String name, String title, Map<String, Object> body) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", DRAFT);
        schema.put("$id", "urn:orthant:schema:" + name);
        schema.put("title", title);
        schema.putAll(body);
        return schema;
    }

    private static Map<String, Object> body(Map<String, Object> document) {
        Map<String, Object> body = new LinkedHashMap<>(document);
        body.keySet().removeAll(Set.of("$schema", "$id"));
        return body;
    }

    private static Map<String, Object> object(Class<?> type, @Nullable JsonNode defaults) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = name(type, component);
            JsonNode value = defaults == null ? null : defaults.get(name);
            properties.put(name, property(name, component.getAnnotatedType(), value));
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        if (defaults == null) {
            schema.put("required", List.copyOf(properties.keySet()));
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    /** As Jackson calls it: by annotation, else by the type's way of naming. */
    private static String name(Class<?> type, RecordComponent component) {
        JsonProperty given = component.getAccessor().getAnnotation(JsonProperty.class);
        if (given != null) {
            return given.value();
        }
        return type.isAnnotationPresent(JsonNaming.class)
                ? component.getName().replaceAll("(?<=.)([A-Z])", "_$1").toLowerCase(Locale.ROOT)
                : component.getName();
    }

    private static Map<String, Object> property(String name, AnnotatedType type, @Nullable JsonNode defaults) {
        Map<String, Object> schema = new LinkedHashMap<>(value(name, type, defaults));
        if (defaults != null && !defaults.isObject()) {
            schema.put("default", defaults);
        }
        boolean absent = type.isAnnotationPresent(Nullable.class);
        return absent ? Map.of("anyOf", List.of(schema, Map.of("type", "null"))) : schema;
    }

    private static Map<String, Object> value(String name, AnnotatedType annotated, @Nullable JsonNode defaults) {
        Class<?> type = raw(annotated.getType());
        if (WORDS.containsKey(name)) {
            return Map.of("enum", WORDS.getOrDefault(name, List.of()));
        }
        if (type.isEnum()) {
            return Map.of(
                    "enum",
                    Arrays.stream(type.getEnumConstants())
                            .map(constant -> Json.name((Enum<?>) constant))
                            .toList());
        }
        if (type.isRecord()) {
            return object(type, defaults);
        }
        if (Collection.class.isAssignableFrom(type)) {
            return list(property(name, argument(annotated, 0), null));
        }
        if (Map.class.isAssignableFrom(type)) {
            return Map.of("type", "object", "additionalProperties", property(name, argument(annotated, 1), null));
        }
        return type.equals(JsonNode.class) ? Map.of("type", "object") : Map.of("type", scalar(name, type));
    }

    private static Map<String, Object> list(Map<String, Object> items) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "array");
        schema.put("items", items);
        return schema;
    }

    private static String scalar(String name, Class<?> type) {
        if (WHOLE.contains(type)) {
            return "integer";
        }
        if (REAL.contains(type)) {
            return "number";
        }
        if (TRUTH.contains(type)) {
            return "boolean";
        }
        if (TEXT.contains(type)) {
            return "string";
        }
        throw new IllegalArgumentException("no schema is known for " + name + " of type " + type);
    }

    private static AnnotatedType argument(AnnotatedType type, int index) {
        return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[index];
    }

    private static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
    }
}
