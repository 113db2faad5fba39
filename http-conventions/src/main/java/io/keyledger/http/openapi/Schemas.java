package io.keyledger.http.openapi;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Schemas of OpenAPI 3.1, which are those of JSON Schema. */
final class Schemas {

    private Schemas() {}

    /**
     * @param pattern matches the whole of it; null if any string will do
     */
    static Schema<?> string(@Nullable String pattern) {
        return of("string").pattern(pattern == null ? null : "^(?:" + pattern + ")$");
    }

    static Schema<?> of(String type) {
        return new JsonSchema().types(Set.of(type));
    }

    static Schema<?> ref(String name) {
        return new JsonSchema().$ref("#/components/schemas/" + name);
    }
}
