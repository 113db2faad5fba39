package io.keyledger.console.apikeys;

import io.keyledger.console.api.ApiKey;
import java.util.List;

/** What a search by secret found, in words. */
record Finding(String text, List<ApiKey> keys) {

    static final Finding UNKNOWN =
            new Finding("No key of this organization has the secret that you pasted.", List.of());
    static final Finding DAMAGED =
            new Finding(
                    "This looks like an API key, but it is cut, mistyped or mixed with other text."
                            + " Paste all of it and nothing else.",
                    List.of());
    static final Finding ACCESS_TOKEN =
            new Finding(
                    "This is an access token, not an API key. If others could see it, revoke it.",
                    List.of());

    static Finding of(List<ApiKey> keys) {
        return new Finding("This is the key with the secret that you pasted.", keys);
    }
}
