package io.keyledger.console.form;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** The query parameters of an address, made from what was typed into a form or not. */
public final class QueryParameters {

    private QueryParameters() {}

    /** A text without the blanks around it; null if nothing is left. */
    public static @Nullable String typed(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Adds a parameter unless its value is null. */
    public static void add(
            MultiValueMap<String, String> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.add(name, value);
        }
    }

    /**
     * The path with these parameters, encoded.
     *
     * @param parameters of which each is there once
     */
    public static String url(String path, MultiValueMap<String, String> parameters) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath(path);
        parameters.forEach((name, values) -> url.queryParam(name, "{" + name + "}"));
        return url.encode().buildAndExpand(parameters.toSingleValueMap()).toUriString();
    }
}
