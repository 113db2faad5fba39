package io.keyledger.starting.production;

/**
 * A production deployment lacks a credential, or has one that everybody knows. The message is for
 * the operator: one line that names the setting and shows nothing of its value.
 */
public final class UnsafeCredentialException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param problem what follows the name of the setting: {@code must …}
     */
    public UnsafeCredentialException(String setting, String problem) {
        super("With the profile production, %s %s".formatted(setting, problem));
    }
}
