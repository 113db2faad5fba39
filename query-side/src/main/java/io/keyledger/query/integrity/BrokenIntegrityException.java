package io.keyledger.query.integrity;

/**
 * The ledger, its tree and what was signed about them do not fit together. Nothing is signed and
 * nothing is proven until somebody has looked into it.
 */
final class BrokenIntegrityException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenIntegrityException(String finding) {
        super(finding);
    }
}
