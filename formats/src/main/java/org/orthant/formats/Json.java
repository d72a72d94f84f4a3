package org.orthant.formats;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Records to JSON and back, strictly: an unknown, missing or duplicate property, null for a primitive, 2.7 for a whole
 * number, a quoted number and an enum by its position are all refused. Properties stand in the order of the record, map
 * keys are sorted, enum constants are lower-case with hyphens.
 */
public final class Json {

    /** Objects and lists nested deeper than this are refused. */
    public static final int DEEPEST = 64;

    private static final JsonMapper MAPPER = strict(JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(constraints()).build()))
            .defaultPrettyPrinter(printer())
            .build();

    private Json() {}

    /** The mapper, for what the methods here don't do. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** What every parser of this project is held to. */
    public static StreamReadConstraints constraints() {
        return StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build();
    }

    /** The mapper's builder, told to be strict; for JSON and its relatives. */
    public static <B extends MapperBuilder<?, B>> B strict(B builder) {
        return builder.annotationIntrospector(new KebabCaseEnums())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS, MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter().withObjectIndenter(indenter);
    }

    /** The name of an enum constant in files and options: {@code LEAK_OUTSIDE} is {@code leak-outside}. */
    public static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The value in a JSON file.
     *
     * @throws InputException if the file is missing or doesn't hold such a value
     */
    public static <T> T read(Path file, Class<T> type) {
        return parse(file.toString(), InputFiles.bytes(file), type);
    }

    /**
     * The value in the bytes of a JSON text in UTF-8.
     *
     * @param source what to call them in a message
     * @throws InputException if they don't hold such a value
     */
    public static <T> T parse(String source, byte[] bytes, Class<T> type) {
        try {
            T value = MAPPER.readValue(bytes, type);
            if (value == null) {
                throw new InputException(source, "expected " + type.getSimpleName() + ", found null");
            }
            return value;
        } catch (JacksonException e) {
            throw new InputException(source, problem(e), e);
        }
    }

    /** What a parser or binder complains of, with the place, in one sentence. */
    public static String problem(JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        String place = location == null || location.getLineNr() < 1
                ? ""
                : "line " + location.getLineNr() + ", column " + location.getColumnNr() + ": ";
        String path = e.getPath().isEmpty() ? "" : " (at " + path(e) + ")";
        String message = e.getOriginalMessage() == null ? "not readable" : e.getOriginalMessage();
        return place + message.lines().findFirst().orElse("not readable") + path;
    }

    /** Where in the value the complaint is, as {@code training.steps} or {@code sizes[2]}; empty for the whole. */
    public static String path(JacksonException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    /** Makes or replaces {@code file}, atomically, with the value over several lines. */
    public static void write(Path file, Object value) {
        AtomicFiles.write(file, toBytes(value));
    }

    /** The value over several lines, in UTF-8, with '\n' at each line's end. */
    public static byte[] toBytes(Object value) {
        return (MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The value on one line, without a line end. */
    public static String line(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** The one place that names enum constants in files. */
    private static final class KebabCaseEnums extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public String[] findEnumValues(
                MapperConfig<?> config, AnnotatedClass annotated, Enum<?>[] constants, String[] names) {
            String[] found = super.findEnumValues(config, annotated, constants, names);
            for (int k = 0; k < constants.length; k++) {
                if (found[k] == null) {
                    found[k] = name(constants[k]);
                }
            }
            return found;
        }
    }
}
