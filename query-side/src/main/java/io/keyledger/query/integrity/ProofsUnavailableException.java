package io.keyledger.query.integrity;

import org.jspecify.annotations.Nullable;

/** The tree stands still, for a reason that is in the log, or its store cannot answer now. */
final class ProofsUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProofsUnavailableException(@Nullable Throwable cause) {
        super(cause);
    }
}
