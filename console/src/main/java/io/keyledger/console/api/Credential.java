package io.keyledger.console.api;

/** What a person signed in with. It goes to the API as {@code Authorization} and nowhere else. */
public final class Credential {

    /** Transient, so that mappers which look at fields pass it by. */
    private final transient String text;

    public Credential(String text) {
        this.text = text;
    }

    /** The value of the header {@code Authorization}. */
    public String authorization() {
        return "Bearer " + text;
    }

    @Override
    public String toString() {
        return "Credential[redacted]";
    }
}
