package io.keyledger.http.body;

import io.keyledger.http.problem.ProblemException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

/** A form as browsers send it: {@code application/x-www-form-urlencoded}, in UTF-8. */
final class FormFields {

    private FormFields() {}

    /**
     * Tells the fields in the order of the form.
     *
     * @throws ProblemException {@code invalid-request} for a percent sign that is no escape
     */
    static void read(byte[] form, BiConsumer<String, String> field) {
        for (String pair : new String(form, StandardCharsets.UTF_8).split("&")) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                field.accept(decode(parts[0]), parts.length > 1 ? decode(parts[1]) : "");
            }
        }
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalidRequest("The form is not encoded as forms are.");
        }
    }
}
