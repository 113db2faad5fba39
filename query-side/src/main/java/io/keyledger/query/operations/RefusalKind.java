package io.keyledger.query.operations;

import io.keyledger.query.apikey.BrokenHistoryException;
import io.keyledger.query.projection.DocumentRefusedException;
import java.util.Arrays;
import java.util.Optional;

/** Why a projection refused an event, in words that never change. */
enum RefusalKind {
    DOCUMENT_REFUSED("document-refused", DocumentRefusedException.class),
    HISTORY_BROKEN("history-broken", BrokenHistoryException.class),

    /**
     * What nobody foresaw. Its text is in no log and no answer, since nobody knows what it quotes.
     */
    INTERNAL("internal", RuntimeException.class);

    private final String value;
    private final Class<? extends RuntimeException> exception;

    RefusalKind(String value, Class<? extends RuntimeException> exception) {
        this.value = value;
        this.exception = exception;
    }

    /**
     * @param className that of the exception, as dead letters keep it
     */
    static RefusalKind of(String className) {
        return Arrays.stream(values())
                .filter(kind -> kind.exception.getName().equals(className))
                .findFirst()
                .orElse(INTERNAL);
    }

    /** The word in the REST contract. */
    String value() {
        return value;
    }

    /** The exception's message, if it is one of ours: ids and numbers only. */
    Optional<String> shown(String message) {
        return this == INTERNAL ? Optional.empty() : Optional.of(message);
    }
}
