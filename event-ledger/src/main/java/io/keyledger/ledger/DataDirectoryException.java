package io.keyledger.ledger;

/** The data directory cannot be used; the message is for the operator. */
public class DataDirectoryException extends RuntimeException {

    public DataDirectoryException(String message) {
        super(message);
    }

    DataDirectoryException(String message, Throwable cause) {
        super(message, cause);
    }
}
