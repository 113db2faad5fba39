package io.keyledger.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Bodies of requests. */
public final class Bodies {

    /** Escapes all but ASCII, so that half a surrogate pair survives the way. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private Bodies() {}

    /** Of a creation that is in order. */
    public static String creation() {
        return creation("CI deploy");
    }

    public static String creation(String name) {
        return json("name", name, "environment", "production");
    }

    /**
     * @param fields names and values in turn
     */
    public static String json(@Nullable Object... fields) {
        Map<@Nullable Object, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            object.put(fields[i], fields[i + 1]);
        }
        return JSON.writeValueAsString(object);
    }
}
