package io.keyledger.http.openapi;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fields that may be null. What stands beside {@code $ref} or {@code enum} in a schema counts too
 * (JSON Schema, section 7.7.1), so the type {@code null} alone allows no null there.
 */
final class Nulls {

    private static final String NULL = "null";

    private Nulls() {}

    /** Lets the fields of an object be null whose types say that they may. */
    static void allowIn(Schema<?> object) {
        @SuppressWarnings("rawtypes")
        @Nullable Map<String, Schema> fields = object.getProperties();
        if (fields != null) {
            fields.replaceAll((name, field) -> mayBeNull(field) ? orNull(field) : field);
        }
    }

    private static boolean mayBeNull(Schema<?> field) {
        return field.getTypes() != null && field.getTypes().contains(NULL);
    }

    @SuppressWarnings("unchecked")
    private static Schema<?> orNull(Schema<?> field) {
        if (field.get$ref() != null) {
            return new JsonSchema()
                    .anyOf(List.of(new JsonSchema().$ref(field.get$ref()), Schemas.of(NULL)));
        }
        if (field.getEnum() != null && !field.getEnum().contains(null)) {
            List<@Nullable Object> words = new ArrayList<>(field.getEnum());
            words.add(null);
            ((Schema<Object>) field).setEnum(words);
        }
        return field;
    }
}
