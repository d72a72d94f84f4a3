package org.orthant.cli;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.List;
import org.orthant.formats.Json;
import tools.jackson.databind.JsonNode;

/** The schemas as they lie in {@code docs/schemas}. */
final class PublishedSchema {

    static final Path FOLDER = Path.of("../docs/schemas");

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private PublishedSchema() {}

    static Path file(String name) {
        return FOLDER.resolve(name + ".json");
    }

    /** What is wrong with {@code value} by the schema {@code name}. */
    static List<String> problems(String name, JsonNode value) {
        Schema schema = REGISTRY.getSchema(Json.read(file(name), JsonNode.class));
        return schema.validate(value).stream().map(Object::toString).toList();
    }
}
