package io.keyledger.console.api;

import io.keyledger.http.origin.RequestOrigin;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Gives every call the credential, the request id and the address of the person for whom it is
 * made. The API believes the address if the console is among its trusted proxies.
 */
final class CallOnBehalf implements ClientHttpRequestInterceptor {

    private final Supplier<@Nullable Credential> credential;

    /**
     * @param credential that of the person whose request this thread answers; null if nobody is
     *     signed in
     */
    CallOnBehalf(Supplier<@Nullable Credential> credential) {
        this.credential = credential;
    }

    @Override
    public ClientHttpResponse intercept(
            HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        HttpHeaders headers = request.getHeaders();
        @Nullable Credential known = credential.get();
        if (known != null && !headers.containsHeader(HttpHeaders.AUTHORIZATION)) {
            headers.set(HttpHeaders.AUTHORIZATION, known.authorization());
        }
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes page) {
            originOf(page, headers);
        }
        return execution.execute(request, body);
    }

    private static void originOf(ServletRequestAttributes page, HttpHeaders headers) {
        RequestOrigin origin = RequestOrigin.of(page.getRequest());
        headers.set("X-Request-Id", origin.requestId());
        headers.set("X-Correlation-Id", origin.correlationId());
        headers.set("X-Forwarded-For", page.getRequest().getRemoteAddr());
        String browser = origin.userAgent() == null ? "" : " " + origin.userAgent();
        headers.set(HttpHeaders.USER_AGENT, ApiClientConfiguration.USER_AGENT + browser);
    }
}
