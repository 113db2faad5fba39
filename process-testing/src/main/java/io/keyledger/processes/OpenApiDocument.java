package io.keyledger.processes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The document at {@code /v3/api-docs}, as a client reads it. */
public record OpenApiDocument(JsonNode json) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SCHEMAS = "#/components/schemas/";

    public static OpenApiDocument readFrom(KeyledgerClient client) {
        return new OpenApiDocument(client.get("/v3/api-docs").expect(200).json());
    }

    /** One operation, by its method and the template of its path. */
    public record Route(String method, String path, JsonNode operation) {

        /** As {@code GET /v1/me}. */
        public String name() {
            return method + " " + path;
        }

        /** The same operation with this behind its path. */
        public Route with(String query) {
            return new Route(method, path + query, operation);
        }

        public Stream<JsonNode> parameters() {
            return operation.path("parameters").valueStream();
        }

        /** Those of which a caller needs one. */
        public Set<String> requiredPermissions() {
            return operation
                    .path("x-required-permissions")
                    .valueStream()
                    .map(JsonNode::asString)
                    .collect(Collectors.toSet());
        }

        public Map<String, JsonNode> responses() {
            return Map.ofEntries(
                    operation.path("responses").propertyStream().toArray(Map.Entry[]::new));
        }

        public JsonNode response(String status) {
            return operation.path("responses").path(status);
        }

        @Override
        public String toString() {
            return name();
        }
    }

    public List<Route> routes() {
        return json.required("paths")
                .propertyStream()
                .flatMap(
                        path ->
                                path.getValue()
                                        .propertyStream()
                                        .map(operation -> route(path.getKey(), operation)))
                .toList();
    }

    private static Route route(String path, Map.Entry<String, JsonNode> operation) {
        return new Route(operation.getKey().toUpperCase(Locale.ROOT), path, operation.getValue());
    }

    /** The example of the route's JSON body, if it takes a body. */
    public Optional<String> exampleBodyOf(Route route) {
        JsonNode schema =
                route.operation()
                        .path("requestBody")
                        .path("content")
                        .path("application/json")
                        .path("schema");
        return schema.isMissingNode()
                ? Optional.empty()
                : Optional.of(JSON.writeValueAsString(resolve(schema).required("example")));
    }

    /** The schema itself, or the one that it refers to. */
    public JsonNode resolve(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty()
                ? schema
                : json.required("components")
                        .required("schemas")
                        .required(reference.substring(SCHEMAS.length()));
    }

    /** Everything that refers to something within the document. */
    public List<String> references() {
        return json.findValues("$ref").stream().map(JsonNode::asString).distinct().toList();
    }
}
