package io.keyledger.console.api;

/** The answer to an issue, which alone has the token itself. */
public record IssuedAccessToken(String id, String name, String secret) {

    @Override
    public String toString() {
        return "IssuedAccessToken[" + id + "]";
    }
}
