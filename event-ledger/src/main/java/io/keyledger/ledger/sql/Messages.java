package io.keyledger.ledger.sql;

import org.jspecify.annotations.Nullable;

/** Messages of drivers and tools, which may have many lines. */
final class Messages {

    private Messages() {}

    static String oneLine(@Nullable String message) {
        return String.valueOf(message).strip().replaceAll("\\s+", " ");
    }
}
