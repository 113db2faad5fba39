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
        ENDED("Your session has ended: your access token is no longer valid."),
        OVER("Your session has ended. Sign in again."),
        ISSUER_AWAY("Your identity provider does not answer at the moment. Try again."),
        ISSUER_REFUSED(
                "Your identity provider did not sign you in. Try again; if that does not help, the"
                        + " server’s log says why."),
        ISSUER_EXPIRED("Your identity provider’s sign-in has ended. Sign in again."),
        NOT_ASKED("This sign-in was begun elsewhere or took too long. Try again."),
        CANCELLED("You were not signed in: it was cancelled."),
        NO_MEMBER(
                "Your identity provider knows you, but Keyledger does not accept your account."
                        + " Perhaps it is in no organization here: ask your administrator."),
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
            return this == SIGNED_OUT || this == EXPIRED || this == OVER || this == ISSUER_EXPIRED;
        }

        /** Whether it is about the token that was typed. */
        boolean isAboutToken() {
            return this == WRONG || this == MISSING || this == API_KEY;
        }

        static Reason of(Throwable failure, Reason otherwise) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof SignInRefusal refusal) {
                    return refusal.reason;
                }
            }
            return otherwise;
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
