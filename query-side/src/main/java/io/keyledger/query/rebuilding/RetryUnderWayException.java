package io.keyledger.query.rebuilding;

/** Some process is trying the projection's dead letters again just now. */
public final class RetryUnderWayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RetryUnderWayException(String projection) {
        super("The dead letters of " + projection + " are being retried");
    }
}
