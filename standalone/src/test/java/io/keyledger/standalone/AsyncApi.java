package io.keyledger.standalone;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What docs/asyncapi.yaml says of the events. */
final class AsyncApi {

    private static final SchemaRegistry DRAFT_7 =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);

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
        Path file = Path.of("..", "docs", "asyncapi.yaml");
        return new AsyncApi(new YAMLMapper().readTree(file.toFile()));
    }

    /** The payload refers to the document that it is in. */
    private Schema schema(JsonNode payload) {
        ObjectNode schema = (ObjectNode) new YAMLMapper().createObjectNode();
        schema.putArray("allOf").add(payload);
        schema.set("components", document.required("components"));
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
                .collect(Collectors.toList());
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
