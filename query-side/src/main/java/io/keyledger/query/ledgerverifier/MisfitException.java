package io.keyledger.query.ledgerverifier;

/** Something does not fit: the first position that does not, or between which two it is. */
final class MisfitException extends Exception {

    private static final long serialVersionUID = 1L;

    private MisfitException(String message) {
        super(message);
    }

    static MisfitException at(long position, String reason) {
        return new MisfitException("position %d: %s".formatted(position, reason));
    }

    /** Only a root tells, so it is one of these. */
    static MisfitException between(long first, long last, String reason) {
        return first == last
                ? at(first, reason)
                : new MisfitException(
                        "the first such position is one of %d to %d: %s"
                                .formatted(first, last, reason));
    }

    /** What does not fit is no event. */
    static MisfitException of(String reason) {
        return new MisfitException(reason);
    }
}
