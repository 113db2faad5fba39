package io.keyledger.access.throttling;

import static io.keyledger.access.sample.Answers.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keyledger.access.sample.SampleClient;
import io.keyledger.access.sample.SampleTest;
import io.keyledger.access.tokens.Tokens;
import io.keyledger.vocabulary.AccessTokenSecret;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** S7, for access tokens. Behind a trusted proxy, so that clients have different addresses. */
@SampleTest
@TestPropertySource(
        properties = {
            "keyledger.throttling.burst=20",
            "keyledger.throttling.per-second=1",
            "keyledger.trusted-proxies=127.0.0.1,::1"
        })
class ThrottlingTest {

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final String address = newAddress();

    @Autowired private SampleClient client;
    @Autowired private MeterRegistry meters;
    private String token = "";

    private static String newAddress() {
        return "192.0.2." + ADDRESSES.incrementAndGet();
    }

    @BeforeEach
    void issueToken() {
        token = client.token("acme", "developer");
    }

    @Test
    void s7_given1000WrongTokensFromOneAddress_thenItIsSlowedButNotTheRightToken() {
        int slowed = 0;
        for (int i = 0; i < 1_000; i++) {
            slowed += guessFrom(address).statusCode() == 429 ? 1 : 0;
            if (i % 100 == 0) {
                assertThat(callFrom(address, token).statusCode()).isEqualTo(200);
            }
        }

        assertThat(slowed).isGreaterThan(500);
        assertSlowed(untilSlowed(() -> guessFrom(address)));
    }

    @Test
    void s7_givenAddressThatIsSlowed_thenOthersAreToldThatTheirTokenIsWrong() {
        exhaust(address);

        assertProblem(guessFrom(newAddress()), 401, "unauthenticated");
        assertThat(callFrom(newAddress(), token).statusCode()).isEqualTo(200);
    }

    @Test
    void s7_givenGuessesThatNameAToken_thenThatTokenIsNotSlowedAnywhere() {
        AccessTokenSecret attacked = AccessTokenSecret.parse(token).orElseThrow();

        assertSlowed(untilSlowed(() -> callFrom(address, Tokens.guessFor(attacked).reveal())));

        assertThat(callFrom(address, token).statusCode()).isEqualTo(200);
        assertThat(callFrom(newAddress(), token).statusCode()).isEqualTo(200);
    }

    @Test
    void givenCallsWithoutACredential_thenNoneCounts() {
        for (int i = 0; i < 100; i++) {
            assertProblem(client.get("/v1/me", "X-Forwarded-For", address), 401, "unauthenticated");
        }

        assertProblem(guessFrom(address), 401, "unauthenticated");
    }

    @Test
    void givenFailures_thenTheMetricCountsThem() {
        double before = failures();

        guessFrom(address);

        assertThat(failures()).isEqualTo(before + 1);
    }

    private double failures() {
        return meters.get(CountedFailures.METRIC)
                .tag("kind", "invalid-credential")
                .counter()
                .count();
    }

    private void exhaust(String client) {
        assertSlowed(untilSlowed(() -> guessFrom(client)));
    }

    /** One attempt comes back each second, so it is not known which one is too many. */
    private static HttpResponse<String> untilSlowed(Supplier<HttpResponse<String>> attempt) {
        return await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(attempt::get, answer -> answer.statusCode() == 429);
    }

    private HttpResponse<String> guessFrom(String from) {
        return callFrom(from, Tokens.fresh().reveal());
    }

    private HttpResponse<String> callFrom(String from, String credential) {
        return client.get(
                "/v1/me", "Authorization", "Bearer " + credential, "X-Forwarded-For", from);
    }

    private static void assertSlowed(HttpResponse<String> answer) {
        assertProblem(answer, 429, "rate-limited");
        assertThat(answer.headers().allValues("Retry-After")).containsExactly("1");
        assertThat(answer.headers().allValues("RateLimit"))
                .containsExactly("\"failed-attempts\";r=0;t=1");
        assertThat(answer.headers().allValues("RateLimit-Policy"))
                .containsExactly("\"failed-attempts\";q=20;w=20");
        assertThat(answer.headers().allValues("WWW-Authenticate")).isEmpty();
    }
}
