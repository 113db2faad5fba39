package io.keyledger.starting;

/** The application cannot start as it is set up; the message is one line, without any secret. */
final class SettingRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SettingRefusedException(String message) {
        super(message);
    }
}
