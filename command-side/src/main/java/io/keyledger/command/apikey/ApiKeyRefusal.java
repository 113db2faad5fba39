package io.keyledger.command.apikey;

/** A command that the key's rules do not allow. Nothing was changed. */
public final class ApiKeyRefusal extends RuntimeException {

    /** Why. */
    public enum Rule {
        /** There is no such key, or not in this organization, or it was deleted. */
        NO_SUCH_KEY,
        /** The key has another version than the one that the change was meant for. */
        OTHER_VERSION,
        /** The idempotency key belongs to a request that asked for something else. */
        IDEMPOTENCY_KEY_REUSED,
        /** The idempotency key belongs to an API key that was deleted. */
        IDEMPOTENCY_KEY_SPENT
    }

    private final Rule rule;

    ApiKeyRefusal(Rule rule) {
        super(rule.name(), null, false, false);
        this.rule = rule;
    }

    public Rule rule() {
        return rule;
    }
}
