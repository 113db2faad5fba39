package io.keyledger.console.page;

import io.keyledger.console.api.ApiRefusal;
import org.jspecify.annotations.Nullable;

/**
 * A failure in the words of the page.
 *
 * @param requestId what to tell whoever looks into it; null if there is nothing to look into
 */
public record PageError(int status, String title, String text, @Nullable String requestId) {

    static final PageError UNREACHABLE =
            new PageError(
                    503,
                    "Keyledger does not answer",
                    "Nothing was changed. Try again in a moment.",
                    null);

    static final PageError NOT_ALLOWED =
            new PageError(
                    403,
                    "You may not do this",
                    "You lack the role for it. Ask an owner of the organization.",
                    null);

    static final PageError SWITCHED =
            new PageError(
                    409,
                    "You have switched the organization",
                    "This page shows another one than you work in now. Reload it.",
                    null);

    static PageError failed(String requestId) {
        return new PageError(
                500,
                "Something went wrong on our side",
                "It may or may not have been done. Reload the page to see.",
                requestId);
    }

    static PageError ofStatus(int status) {
        return switch (status) {
            case 404 -> new PageError(404, "There is nothing here", "The link may be old.", null);
            case 405, 400 ->
                    new PageError(status, "This link is not right", "Go back and try again.", null);
            default -> new PageError(status, "This is refused", "Go back and try again.", null);
        };
    }

    /** The title says what it means here, the text is the API's. */
    static PageError of(ApiRefusal refusal) {
        @Nullable String requestId = refusal.requestId().orElse(null);
        return switch (refusal.status()) {
            case 403 -> NOT_ALLOWED;
            case 404 ->
                    new PageError(
                            404,
                            "This is no longer here",
                            "It was deleted meanwhile, or belongs to another organization.",
                            null);
            case 409, 412 ->
                    new PageError(
                            refusal.status(),
                            "Somebody else was faster",
                            "It was changed meanwhile. Reload the page and try again.",
                            null);
            case 429 -> new PageError(429, "Too many requests", "Wait a moment, then retry.", null);
            case 503 ->
                    new PageError(
                            503,
                            "Keyledger cannot do this at the moment",
                            "Nothing was changed. Try again in a moment.",
                            requestId);
            default ->
                    new PageError(
                            refusal.status(), "This was refused", refusal.detail(), requestId);
        };
    }
}
