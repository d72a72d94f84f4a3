package org.orthant.formats.config;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.orthant.formats.InputFiles;
import org.orthant.formats.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Binds an options record from its defaults, a file, {@code key=value} settings and named options, the later over the
 * earlier: objects are merged, lists and single values replaced, then the whole is bound and the record checks itself.
 */
public final class Configuration {

    private final ObjectNode tree;
    private final Map<String, String> origins = new LinkedHashMap<>();

    private Configuration(ObjectNode tree) {
        this.tree = tree;
    }

    /**
     * The options that {@code overrides} make of {@code defaults}.
     *
     * @throws ConfigurationException at an unknown key (naming the nearest right one), a value of the wrong type, null, a key
     *     given twice in a file, or a value that the record refuses
     * @throws org.orthant.formats.InputException if the file is missing or unreadable
     */
    public static <T extends Record> T resolve(T defaults, Overrides overrides) {
        Configuration configuration = new Configuration(Json.mapper().valueToTree(defaults));
        overrides.file().ifPresent(configuration::addFile);
        overrides.settings().forEach(configuration::addSetting);
        overrides.options().forEach(configuration::addOption);
        @SuppressWarnings("unchecked") // the class of a T
        Class<T> type = (Class<T>) defaults.getClass();
        return configuration.bind(type);
    }

    /** The options as YAML that {@link #resolve} takes as a file. */
    public static String print(Record options) {
        return Yaml.print(options);
    }

    private void addFile(Path file) {
        String source = file.toString();
        JsonNode content = Yaml.parse(source, InputFiles.beginning(file, Yaml.LONGEST + 1));
        if (content.isMissingNode() || content.isNull()) {
            return;
        }
        if (!content.isObject()) {
            throw new ConfigurationException(source + ": expected keys and values, found " + Describe.value(content));
        }
        merge(tree, (ObjectNode) content, "", source);
    }

    private void addSetting(String setting) {
        int equals = setting.indexOf('=');
        if (equals < 1) {
            throw new ConfigurationException("--set " + setting + ": expected key=value");
        }
        String key = setting.substring(0, equals).strip();
        JsonNode value = Yaml.parse("--set " + key, setting.substring(equals + 1));
        if (value.isMissingNode()) {
            throw new ConfigurationException("--set " + key + ": expected a value after '='");
        }
        add(key, value, "--set");
    }

    private void addOption(String key, Object value) {
        add(key, Json.mapper().valueToTree(value), "option");
    }

    private void add(String key, JsonNode value, String source) {
        String[] steps = key.split("\\.", -1);
        ObjectNode overlay = tree.objectNode();
        ObjectNode inner = overlay;
        for (int k = 0; k < steps.length - 1; k++) {
            inner = inner.putObject(steps[k]);
        }
        inner.set(steps[steps.length - 1], value);
        merge(tree, overlay, "", source);
    }

    private void merge(ObjectNode into, ObjectNode from, String prefix, String source) {
        for (Map.Entry<String, JsonNode> entry : from.properties()) {
            String path = prefix + entry.getKey();
            origins.put(path, source);
            if (into.get(entry.getKey()) instanceof ObjectNode below && entry.getValue() instanceof ObjectNode over) {
                merge(below, over, path + ".", source);
            } else {
                into.set(entry.getKey(), entry.getValue());
            }
        }
    }

    private <T> T bind(Class<T> type) {
        try {
            return Json.mapper()
                    .readerFor(type)
                    .with(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .readValue(tree);
        } catch (JacksonException e) {
            String path = Json.path(e);
            String message = Describe.problem(e, path, tree);
            throw new ConfigurationException(origin(path) + message, e);
        }
    }

    /** Who set {@code path} or what holds it; nothing if it is as in the defaults. */
    private String origin(String path) {
        for (String at = path; !at.isEmpty(); at = at.substring(0, Math.max(0, at.lastIndexOf('.')))) {
            String source = origins.get(at.replaceAll("\\[.*", ""));
            if (source != null) {
                return source + ": ";
            }
        }
        return "";
    }
}
