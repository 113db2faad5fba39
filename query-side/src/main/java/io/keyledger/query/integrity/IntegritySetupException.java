package io.keyledger.query.integrity;

/** Checkpoints cannot be made as they are set up; the message is for the operator. */
class IntegritySetupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IntegritySetupException(String message, Exception cause) {
        super(message, cause);
    }
}
