package io.keyledger.console.page;

import io.keyledger.console.signin.Person;

/**
 * Whose page this is: a person, and the organization that the person works in. Handlers take it as
 * a parameter.
 */
public record Viewer(Person person, String organization) {

    /**
     * For what a page offers only to some.
     *
     * @throws RuntimeException that is answered with 403, if this is not one of them
     */
    public void mustHave(String permission) {
        if (!person.may(permission)) {
            throw new NotAllowedException();
        }
    }

    public boolean mayReadKeys() {
        return person.may("api-keys:read");
    }

    public boolean mayWriteKeys() {
        return person.may("api-keys:write");
    }

    public boolean mayAudit() {
        return person.may("audit:read");
    }

    public boolean mayReadEvents() {
        return person.may("events:read");
    }

    public boolean mayIssueTokens() {
        return person.may("access-tokens:write");
    }

    /** Whether there is another organization to go to. */
    public boolean maySwitch() {
        return person.boundTo().isEmpty();
    }
}
