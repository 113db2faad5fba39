package io.keyledger.benchmarks;

import io.keyledger.benchmarks.load.Client;
import io.keyledger.benchmarks.load.HttpAnswer;
import io.keyledger.benchmarks.load.RequestTemplate;

/** Looks keys up by their secrets, which reads the listing every time; all of them are there. */
final class LookingUpClient implements Client {

    private static final int OK = 200;

    private final RequestTemplate request;
    private final Keys keys;

    LookingUpClient(String token, Keys keys) {
        this.request =
                RequestTemplate.post(
                        "/v1/organizations/" + Keys.ORGANIZATION + "/api-keys/lookup",
                        token,
                        "{\"key\": \"{}\"}",
                        keys.width());
        this.keys = keys;
    }

    @Override
    public byte[] nextRequest() {
        return request.with(keys.anyOne());
    }

    /** A key of this ledger has one event, and an answer must stand where the ledger does. */
    @Override
    public boolean accepts(HttpAnswer answer) {
        return answer.status() == OK
                && answer.field("id").isPresent()
                && answer.header("Keyledger-Position").equals(answer.header("Keyledger-Head"));
    }
}
