package io.keyledger.console.form;

import io.keyledger.console.api.ApiRefusal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a form.
 *
 * @param fields by the name of the field
 * @param form what concerns no field; null if nothing does
 */
public record FormErrors(Map<String, String> fields, @Nullable String form) {

    public static final FormErrors NONE = new FormErrors(Map.of(), null);

    public static FormErrors of(String field, String text) {
        return new FormErrors(Map.of(field, text), null);
    }

    /** The API's words, made sentences. */
    public static FormErrors of(ApiRefusal refusal) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (ApiRefusal.FieldError error : refusal.errors()) {
            String field = error.pointer().replaceFirst("^/", "").replaceFirst("/.*", "");
            fields.putIfAbsent(field, sentence(error.detail()));
        }
        return new FormErrors(fields, fields.isEmpty() ? refusal.detail() : null);
    }

    private static String sentence(String detail) {
        return detail.substring(0, 1).toUpperCase(Locale.ROOT)
                + detail.substring(1)
                + (detail.endsWith(".") ? "" : ".");
    }

    public @Nullable String at(String field) {
        return fields.get(field);
    }
}
