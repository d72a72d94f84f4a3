package org.orthant.formats.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.orthant.formats.InputException;
import tools.jackson.databind.JsonNode;

/** The keys and values of one object of a YAML file; whatever is wrong is refused with its place in the file. */
final class Fields {

    private final String source;
    private final String path;
    private final JsonNode node;

    /**
     * An object that may hold the keys {@code known} and no others.
     *
     * @throws InputException if {@code node} is no object, or has another key
     */
    Fields(String source, String path, JsonNode node, List<String> known) {
        this.source = source;
        this.path = path;
        this.node = node;
        if (!node.isObject()) {
            throw refuse(
                    "", "expected keys and values (" + String.join(", ", known) + "), found " + Describe.value(node));
        }
        only(known);
    }

    /** Refuses keys other than {@code known}. */
    Fields only(List<String> known) {
        for (String key : keys()) {
            if (!known.contains(key)) {
                throw refuse("", "unknown key " + key + Suggest.advice(key, known));
            }
        }
        return this;
    }

    private String place(String key) {
        return path.isEmpty() || key.isEmpty() ? path + key : path + "." + key;
    }

    /** What to throw for a value of {@code key}. */
    InputException refuse(String key, String problem) {
        String place = place(key);
        return new InputException(source, place.isEmpty() ? problem : place + ": " + problem);
    }

    /** What {@code made} gives; its refusal is told with the place of {@code key}. */
    <T> T checked(String key, Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw refuse(key, String.valueOf(e.getMessage()));
        }
    }

    boolean has(String key) {
        return node.has(key);
    }

    private JsonNode get(String key, String expected) {
        JsonNode value = node.get(key);
        if (value == null) {
            throw refuse("", "the key " + key + " is missing: expected " + expected);
        }
        return value;
    }

    private <T> T of(String key, String expected, @Nullable T value) {
        if (value == null) {
            throw refuse(key, "expected " + expected + ", found " + Describe.value(get(key, expected)));
        }
        return value;
    }

    String text(String key) {
        return of(key, "a text", textOf(get(key, "a text")));
    }

    private static @Nullable String textOf(JsonNode value) {
        return value.isString() ? value.stringValue() : null;
    }

    int whole(String key) {
        JsonNode value = get(key, "a whole number");
        return of(key, "a whole number", value.isInt() ? value.intValue() : null);
    }

    double number(String key) {
        return of(key, "a number", numberOf(get(key, "a number")));
    }

    private static @Nullable Double numberOf(JsonNode value) {
        return value.isNumber() ? value.doubleValue() : null;
    }

    /** A text that names one of {@code known}. */
    String name(String key, String what, List<String> known) {
        return known(key, what, text(key), known);
    }

    private String known(String key, String what, String name, List<String> known) {
        if (!known.contains(name)) {
            throw refuse(key, "there is no " + what + " " + name + Suggest.advice(name, known));
        }
        return name;
    }

    /** A list, each entry of which {@code read} takes with its own place. */
    private <T> List<T> list(String key, String expected, BiFunction<String, JsonNode, T> read) {
        JsonNode value = get(key, expected);
        if (!value.isArray() || value.isEmpty()) {
            throw refuse(key, "expected " + expected + ", found " + Describe.value(value));
        }
        List<T> entries = new ArrayList<>();
        IntStream.range(0, value.size()).forEach(k -> entries.add(read.apply(key + "[" + k + "]", value.get(k))));
        return entries;
    }

    List<String> texts(String key) {
        return list(key, "a list of texts", (place, value) -> entry(place, "a text", value, textOf(value)));
    }

    /** Texts that name some of {@code known}. */
    List<String> names(String key, String what, List<String> known) {
        return list(
                key,
                "a list of texts",
                (place, value) -> known(place, what, entry(place, "a text", value, textOf(value)), known));
    }

    List<Double> numbers(String key) {
        return list(key, "a list of numbers", (place, value) -> entry(place, "a number", value, numberOf(value)));
    }

    List<Integer> wholes(String key) {
        return list(
                key,
                "a list of whole numbers",
                (place, value) ->
                        entry(place, "a whole number", value, value.isInt() ? (Integer) value.intValue() : null));
    }

    private <T> T entry(String place, String expected, JsonNode value, @Nullable T read) {
        if (read == null) {
            throw refuse(place, "expected " + expected + ", found " + Describe.value(value));
        }
        return read;
    }

    /** The objects of a list, each of which may hold the keys {@code known}. */
    List<Fields> objects(String key, List<String> known) {
        return list(key, "a list", (place, value) -> new Fields(source, place(place), value, known));
    }

    /** The object under {@code key}, which may hold the keys {@code known}. */
    Fields object(String key, List<String> known) {
        return new Fields(source, place(key), get(key, "keys and values"), known);
    }

    /** Whether the value of {@code key} is an object. */
    boolean isObject(String key) {
        return get(key, "a value").isObject();
    }

    /** The names that this object has for keys. */
    List<String> keys() {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }

    /** Texts by name, both known. */
    Map<String, String> namesByType(String key, List<String> types, String what, List<String> known) {
        Fields map = map(key, types);
        return map.keys().stream()
                .collect(Collectors.toMap(
                        type -> type, type -> map.name(type, what, known), (a, b) -> b, LinkedHashMap::new));
    }

    /** Numbers by name. */
    Map<String, Double> numbersByType(String key, List<String> types) {
        Fields map = map(key, types);
        return map.keys().stream()
                .collect(Collectors.toMap(type -> type, map::number, (a, b) -> b, LinkedHashMap::new));
    }

    private Fields map(String key, List<String> types) {
        JsonNode value = get(key, "a value for each trial type");
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            known(key, "trial type", entry.getKey(), types);
        }
        return new Fields(source, place(key), value, types);
    }
}
