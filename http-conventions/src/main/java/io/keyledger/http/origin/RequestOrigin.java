package io.keyledger.http.origin;

import io.keyledger.vocabulary.SecretScanner;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a request came from. Handlers take it as a parameter.
 *
 * @param requestId the caller's {@code X-Request-Id}, or a random one
 * @param correlationId the caller's {@code X-Correlation-Id}, or the request id
 * @param clientAddress the address of the socket, whatever {@code X-Forwarded-For} claims, unless
 *     it is that of a trusted proxy; null if addresses are not to be recorded
 * @param userAgent at most 256 characters without control characters and secrets; null if the
 *     client sent none
 */
public record RequestOrigin(
        String requestId,
        String correlationId,
        @Nullable String clientAddress,
        @Nullable String userAgent) {

    private static final String ATTRIBUTE = RequestOrigin.class.getName();
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,128}");
    private static final Pattern CONTROL_CHARACTERS = Pattern.compile("\\p{Cc}+");
    private static final int MAX_USER_AGENT = 256;

    /** The origin of the request: the same for as long as it lasts. */
    public static RequestOrigin of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof RequestOrigin known) {
            return known;
        }
        return establish(request, false); // where nobody said that addresses are to be recorded
    }

    /** Reads the origin, once for all who ask for it later. */
    static RequestOrigin establish(HttpServletRequest request, boolean recordAddress) {
        RequestOrigin origin = read(request, recordAddress);
        request.setAttribute(ATTRIBUTE, origin);
        return origin;
    }

    private static RequestOrigin read(HttpServletRequest request, boolean recordAddress) {
        String requestId = id(request.getHeader("X-Request-Id"), UUID.randomUUID()::toString);
        String correlationId = id(request.getHeader("X-Correlation-Id"), () -> requestId);
        return new RequestOrigin(
                requestId,
                correlationId,
                recordAddress ? request.getRemoteAddr() : null,
                userAgent(request.getHeader("User-Agent")));
    }

    private static String id(@Nullable String wish, Supplier<String> otherwise) {
        if (wish != null && ID.matcher(wish).matches() && !SecretScanner.containsSecret(wish)) {
            return wish;
        }
        return otherwise.get();
    }

    /** Cut last, since half a secret is not recognised as one. */
    private static @Nullable String userAgent(@Nullable String header) {
        if (header == null) {
            return null;
        }
        String safe = SecretScanner.redact(CONTROL_CHARACTERS.matcher(header).replaceAll(""));
        String cut = safe.length() > MAX_USER_AGENT ? safe.substring(0, MAX_USER_AGENT) : safe;
        return cut.isBlank() ? null : cut;
    }
}
