package io.keyledger.benchmarks;

import io.keyledger.benchmarks.load.Client;
import io.keyledger.benchmarks.load.HttpAnswer;
import io.keyledger.benchmarks.load.RequestTemplate;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/** Creates API keys. */
final class CreatingClient implements Client {

    private static final int CREATED = 201;
    private static final int DIGITS = 9;

    private final RequestTemplate request;
    private final Consumer<String> secrets;

    /**
     * @param secrets takes the secret of each new key
     */
    CreatingClient(String organization, String token, Consumer<String> secrets) {
        this.request =
                RequestTemplate.post(
                        "/v1/organizations/" + organization + "/api-keys",
                        token,
                        """
                        {"name": "Deployment {}", "description": "pushes images from the build", \
                        "environment": "production"}""",
                        DIGITS);
        this.secrets = secrets;
    }

    static CreatingClient forgetting(String organization, String token) {
        return new CreatingClient(organization, token, secret -> {});
    }

    @Override
    public byte[] nextRequest() {
        int number = ThreadLocalRandom.current().nextInt(1_000_000_000);
        return request.with(
                String.format(Locale.ROOT, "%09d", number).getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public boolean accepts(HttpAnswer answer) {
        answer.field("secret").ifPresent(secrets);
        return answer.status() == CREATED;
    }
}
