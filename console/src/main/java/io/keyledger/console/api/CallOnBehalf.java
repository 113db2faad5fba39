package io.keyledger.console.api;

import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/** Gives every call the credential and the origin of the person for whom it is made. */
final class CallOnBehalf implements ClientHttpRequestInterceptor {

    private final Supplier<@Nullable Credential> credential;
    private final PersonsOrigin origin;

    /**
     * @param credential that of the person whose request this thread answers; null if nobody is
     *     signed in
     */
    CallOnBehalf(Supplier<@Nullable Credential> credential, PersonsOrigin origin) {
        this.credential = credential;
        this.origin = origin;
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
        origin.headers().forEach(headers::set);
        return execution.execute(request, body);
    }
}
