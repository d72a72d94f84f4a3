package org.orthant.formats.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orthant.formats.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.node.ObjectNode;

/** Says in one sentence why a tree doesn't bind. */
final class Describe {

    private static final int LONGEST = 60;

    private Describe() {}

    /** The problem at {@code path} of {@code tree}. */
    static String problem(JacksonException e, String path, ObjectNode tree) {
        return switch (e) {
            case UnrecognizedPropertyException unknown -> unknownKey(path, unknown.getKnownPropertyIds(), tree);
            case ValueInstantiationException refused
            when refused.getCause() != null ->
                (path.isEmpty() ? "" : path + ": ") + refused.getCause().getMessage();
            case MismatchedInputException wrong ->
                path + ": expected " + type(wrong.getTargetType()) + ", found " + value(at(tree, path));
            case InputCoercionException wrong ->
                path + ": expected " + type(wrong.getTargetType()) + " in range, found " + value(at(tree, path));
            default -> Json.problem(e);
        };
    }

    private static String unknownKey(String path, @Nullable Collection<Object> siblings, ObjectNode tree) {
        String holder = path.substring(0, path.lastIndexOf('.') + 1);
        List<String> near = siblings == null
                ? List.of()
                : siblings.stream().map(name -> holder + name).toList();
        String advice = Suggest.nearest(path, near)
                .or(() -> elsewhere(path, tree))
                .map(candidate -> "; did you mean " + candidate + "?")
                .orElseGet(() -> Suggest.advice(path, near));
        return "unknown key " + path + advice;
    }

    /** A key of any object whose last name is near the last name of {@code path}. */
    private static Optional<String> elsewhere(String path, ObjectNode tree) {
        List<String> keys = new ArrayList<>();
        collect(tree, "", keys);
        keys.remove(path);
        List<String> names = keys.stream().map(Describe::lastName).toList();
        return Suggest.nearest(lastName(path), names)
                .flatMap(name ->
                        keys.stream().filter(key -> lastName(key).equals(name)).findFirst());
    }

    private static String lastName(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static void collect(ObjectNode node, String prefix, List<String> keys) {
        node.properties().forEach(entry -> {
            keys.add(prefix + entry.getKey());
            if (entry.getValue() instanceof ObjectNode inner) {
                collect(inner, prefix + entry.getKey() + ".", keys);
            }
        });
    }

    private static JsonNode at(ObjectNode tree, String path) {
        return path.isEmpty() ? tree : tree.at("/" + path.replace("]", "").replaceAll("[.\\[]", "/"));
    }

    /** What a value is and how it reads, such as {@code the text "abc"}. */
    static String value(JsonNode node) {
        String text = node.toString();
        String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return switch (node.getNodeType()) {
            case NULL, MISSING -> "nothing";
            case STRING -> "the text " + shown;
            case NUMBER -> "the number " + shown;
            case ARRAY -> "the list " + shown;
            case OBJECT, POJO -> "the object " + shown;
            default -> shown;
        };
    }

    private static String type(@Nullable Class<?> type) {
        if (type == null) {
            return "another type";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> Json.name((Enum<?>) constant))
                            .collect(Collectors.joining(", "));
        }
        return switch (type.getSimpleName()) {
            case "int", "long", "Integer", "Long", "short", "byte" -> "a whole number";
            case "double", "float", "Double", "Float" -> "a number";
            case "boolean", "Boolean" -> "true or false";
            case "String", "Path" -> "a text";
            default -> type.isArray() || Collection.class.isAssignableFrom(type) ? "a list" : "an object";
        };
    }
}
