package io.keyledger.command.accesstoken;

/** A command that the access token's rules do not allow. Nothing was changed. */
public final class AccessTokenRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Rule {
        /** There is no such access token, or not in this organization, or it is revoked already. */
        NO_SUCH_TOKEN,
        /** The token has another version than the one that the change was meant for. */
        OTHER_VERSION
    }

    private final Rule rule;

    AccessTokenRefusal(Rule rule) {
        super(rule.name(), null, false, false);
        this.rule = rule;
    }

    public Rule rule() {
        return rule;
    }
}
