package io.keyledger.query.integrity;

/** The process that owns the tree has not answered in time; nothing is known to be wrong. */
final class OwnerSilentException extends RuntimeException {

    OwnerSilentException() {
        super("The process that owns the tree has made no checkpoint");
    }
}
