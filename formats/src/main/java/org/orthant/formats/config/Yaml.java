package org.orthant.formats.config;

import java.nio.charset.StandardCharsets;
import org.orthant.formats.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** YAML 1.2 to trees and back; duplicate keys, tags, anchors, aliases and a second document are refused. */
final class Yaml {

    /** A longer text is refused. */
    static final int LONGEST = 1 << 20;

    private static final ObjectMapper MAPPER = Json.strict(YAMLMapper.builder(YAMLFactory.builder()
                    .streamReadConstraints(Json.constraints())
                    .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                    .build()))
            .build();

    private Yaml() {}

    /**
     * The tree that {@code text} holds; a missing node if it is empty.
     *
     * @param source what to call the text in a message
     * @throws ConfigurationException if it isn't YAML, or uses what is refused
     */
    static JsonNode parse(String source, byte[] text) {
        if (text.length > LONGEST) {
            throw new ConfigurationException(source + ": expected at most " + LONGEST + " bytes, found more");
        }
        try {
            refuseTagsAndAliases(source, text);
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw new ConfigurationException(source + ": " + Json.problem(e), e);
        }
    }

    static JsonNode parse(String source, String text) {
        return parse(source, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refuseTagsAndAliases(String source, byte[] text) {
        try (YAMLParser parser = (YAMLParser) MAPPER.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (parser.getTypeId() != null || parser.getObjectId() != null || parser.isCurrentAlias()) {
                    throw new ConfigurationException(source + ": line "
                            + parser.currentTokenLocation().getLineNr() + ": tags, anchors and aliases aren't taken");
                }
            }
        }
    }

    static String print(Object value) {
        return MAPPER.writeValueAsString(value);
    }
}
