package io.keyledger.benchmarks;

import io.keyledger.benchmarks.load.Client;
import io.keyledger.benchmarks.load.HttpAnswer;
import io.keyledger.benchmarks.load.RequestTemplate;
import java.util.function.Supplier;

/** Verifies secrets, all of which are valid. */
final class VerifyingClient implements Client {

    private static final int OK = 200;

    private final RequestTemplate request;
    private final Supplier<byte[]> secrets;

    VerifyingClient(String path, String token, Keys keys, Supplier<byte[]> secrets) {
        this.request =
                RequestTemplate.post(
                        path,
                        token,
                        "{\"key\": \"{}\", \"environment\": \"production\"}",
                        keys.width());
        this.secrets = secrets;
    }

    @Override
    public byte[] nextRequest() {
        return request.with(secrets.get());
    }

    @Override
    public boolean accepts(HttpAnswer answer) {
        return answer.status() == OK && answer.field("code").filter("valid"::equals).isPresent();
    }

    /** The same bytes to the reference, which answers nothing. */
    Client toEmptyEndpoint() {
        return new Client() {
            @Override
            public byte[] nextRequest() {
                return VerifyingClient.this.nextRequest();
            }

            @Override
            public boolean accepts(HttpAnswer answer) {
                return answer.status() == OK && answer.body().length == 0;
            }
        };
    }
}
