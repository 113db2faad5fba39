package io.keyledger.console.page;

/** The page was made for one organization, and its session has gone on to another. */
final class OtherOrganizationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OtherOrganizationException() {
        super("the organization was switched", null, false, false);
    }
}
