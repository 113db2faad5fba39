package io.keyledger.console.signin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;

/** Why somebody is not, or no longer, signed in. */
final class SignInRefusal extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    SignInRefusal(Reason reason) {
        super(reason.message);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    /** What the sign-in page says. */
    enum Reason {
        WRONG("This token is not valid. It may be mistyped, revoked or expired."),
        MISSING("Enter an access token."),
        API_KEY(
                "This is an API key. To sign in, use an access token: it begins with klt_."
                        + " Consider replacing the key if others saw it."),
        BUSY("Too many tries from your address. Wait a minute, then try again."),
        UNAVAILABLE("Keyledger does not answer at the moment. Try again."),
        EXPIRED("You were signed out after a while without activity. Sign in again."),
        ENDED("Your access token is no longer valid, so you were signed out."),
        SIGNED_OUT("You are signed out.");

        private final String message;

        Reason(String message) {
            this.message = message;
        }

        String message() {
            return message;
        }

        /** Whether it is nothing to worry about. */
        boolean isCalm() {
            return this == SIGNED_OUT || this == EXPIRED;
        }

        /** The word for it in the URL of the sign-in page. */
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Reason> of(@Nullable String word) {
            return Arrays.stream(values()).filter(reason -> reason.word().equals(word)).findFirst();
        }
    }
}
