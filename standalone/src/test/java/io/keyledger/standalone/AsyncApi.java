package io.keyledger.standalone;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What docs/asyncapi.yaml says of the events. */
final class AsyncApi {

    private static final SchemaRegistry DRAFT_7 =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);

    private static final YAMLMapper YAML = new YAMLMapper();

    /** Where the document has its schemas, and where JSON Schema has them. */
    private static final String SCHEMAS = "#/components/schemas/";

    private static final String DEFINITIONS = "#/definitions/";

    private final JsonNode document;
    private final Map<String, Schema> schemas;

    private AsyncApi(JsonNode document) {
        this.document = document;
        this.schemas = new TreeMap<>();
        for (JsonNode message : document.at("/components/messages")) {
            schemas.put(message.required("name").asString(), schema(message.required("payload")));
        }
    }

    static AsyncApi read() {
        try {
            String yaml = Files.readString(Path.of("..", "docs", "asyncapi.yaml"));
            return new AsyncApi(YAML.readTree(yaml.replace(SCHEMAS, DEFINITIONS)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Schema schema(JsonNode payload) {
        ObjectNode schema = YAML.createObjectNode();
        schema.putArray("allOf").add(payload);
        schema.set("definitions", document.at("/components/schemas"));
        return DRAFT_7.getSchema(schema);
    }

    /** The types that it describes. */
    List<String> types() {
        return List.copyOf(schemas.keySet());
    }

    /** The types that are sent over a channel. */
    List<String> typesOf(String channel) {
        return document.at("/channels/" + channel + "/messages").properties().stream()
                .map(Map.Entry::getKey)
                .map(key -> document.at("/components/messages/" + key + "/name").asString())
                .sorted()
                .toList();
    }

    /** What is wrong with an event; nothing if it is as described. */
    List<String> faultsOf(JsonNode event) {
        Schema schema = schemas.get(event.required("type").asString());
        if (schema == null) {
            return List.of("not described: " + event.required("type"));
        }
        return schema.validate(event).stream().map(Object::toString).toList();
    }
}
