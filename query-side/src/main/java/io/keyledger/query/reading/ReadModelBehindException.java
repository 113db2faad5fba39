package io.keyledger.query.reading;

/** The read model has not come as far as the caller insists on. */
public class ReadModelBehindException extends RuntimeException {

    public ReadModelBehindException() {
        super("the read model is behind", null, false, false);
    }
}
