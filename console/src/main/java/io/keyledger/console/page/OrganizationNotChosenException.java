package io.keyledger.console.page;

/** Somebody who is bound to no organization has to say which one to show. */
final class OrganizationNotChosenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OrganizationNotChosenException() {
        super("no organization was chosen", null, false, false);
    }
}
