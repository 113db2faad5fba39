package io.keyledger.query.ledgerverifier;

/** The check cannot be made: options, files or an export that do not suffice for it. */
final class UncheckableException extends Exception {

    private static final long serialVersionUID = 1L;

    UncheckableException(String message) {
        super(message);
    }
}
