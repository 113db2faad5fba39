package io.keyledger.query.projection;

/**
 * MongoDB works, but will not take this one document. The message has the code only: MongoDB's own
 * text may quote the document.
 */
public class DocumentRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DocumentRefusedException(String aggregateId, String why) {
        super("MongoDB refuses the document of " + aggregateId + ": " + why);
    }
}
