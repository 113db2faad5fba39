package io.keyledger.console.auditlog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the types of events are called. */
final class EventWords {

    private static final Map<String, String> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("api-key.created", "API key created");
        WORDS.put("api-key.details-changed", "API key changed");
        WORDS.put("api-key.revoked", "API key revoked");
        WORDS.put("api-key.reactivated", "API key reactivated");
        WORDS.put("api-key.deleted", "API key deleted");
        WORDS.put("access-token.issued", "Access token issued");
        WORDS.put("access-token.revoked", "Access token revoked");
    }

    private EventWords() {}

    /** By their short names, in the order in which people choose from them. */
    static Map<String, String> types() {
        return Collections.unmodifiableMap(WORDS);
    }

    /** A type that came later than this page is called by its own name. */
    static String of(String shortType) {
        return WORDS.getOrDefault(shortType, shortType);
    }
}
