package io.keyledger.query.apikey;

/**
 * The events of one aggregate do not follow each other: one is missing, or they do not begin with
 * its creation. The message holds ids and numbers only.
 */
public class BrokenHistoryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BrokenHistoryException(String aggregateId, String what) {
        super(aggregateId + ": " + what);
    }
}
