package io.keyledger.query.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keyledger.query.Answer;
import io.keyledger.query.QueryHttpTest;
import io.keyledger.query.SampleKey;
import io.keyledger.query.Secrets;
import io.keyledger.vocabulary.ApiKeySecret;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** CASES S7. Behind a trusted proxy, so that clients have different addresses. */
@Tag("slow")
@TestPropertySource(
        properties = {
            "keyledger.throttling.burst=20",
            "keyledger.throttling.per-second=1",
            "keyledger.trusted-proxies=127.0.0.1"
        })
class VerificationThrottlingHttpTest extends QueryHttpTest {

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final ApiKeySecret secret = Secrets.fresh();
    private final SampleKey key = newKey().withDigest(secret.digest());
    private final String address = newAddress();
    private String gateway;

    private static String newAddress() {
        return "192.0.2." + ADDRESSES.incrementAndGet();
    }

    @BeforeEach
    void createTheKey() {
        write(events.created(key));
        gateway = tokenWith("verifier");
    }

    @Test
    void s7_given1000UnknownSecretsFromOneGateway_thenTheyAreSlowedButNotTheRightKey() {
        int slowed = 0;
        for (int i = 0; i < 1_000; i++) {
            slowed += verify(address, Secrets.fresh().reveal()).status() == 429 ? 1 : 0;
            if (i % 100 == 0) {
                assertCode("valid", address, secret.reveal());
            }
        }

        assertThat(slowed).isGreaterThan(500);
        Answer answer = untilSlowed(Secrets.fresh().reveal());
        answer.isProblem(429, "rate-limited");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.header("RateLimit")).isEqualTo("\"failed-attempts\";r=0;t=1");
    }

    @Test
    void s7_givenAddressThatIsSlowed_thenOthersAreAnsweredAsUsual() {
        exhaust();

        assertCode("unknown", newAddress(), Secrets.fresh().reveal());
        assertCode("malformed", newAddress(), "wrong");
    }

    @Test
    void givenAddressThatIsSlowed_thenKeysThatExistAreAnsweredAsUsual() {
        exhaust();

        assertCode("valid", address, secret.reveal());
        write(events.revoked(key));
        assertCode("revoked", address, secret.reveal());
        write(events.deleted(key));
        assertCode("deleted", address, secret.reveal());
    }

    @Test
    void givenMalformedSecrets_thenTheyCountAFifth() {
        for (int i = 0; i < 100; i++) {
            assertCode("malformed", address, "wrong");
        }
        for (int i = 0; i < 900; i++) {
            verify(address, "wrong");
        }

        untilSlowed(Secrets.fresh().reveal()).isProblem(429, "rate-limited");
    }

    private void exhaust() {
        untilSlowed(Secrets.fresh().reveal()).isProblem(429, "rate-limited");
    }

    /** One attempt comes back each second, so it is not known which one is too many. */
    private Answer untilSlowed(String presented) {
        return await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> verify(address, presented), answer -> answer.status() == 429);
    }

    private void assertCode(String code, String from, String presented) {
        assertThat(verify(from, presented).isOk().json().get("code").asString()).isEqualTo(code);
    }

    private Answer verify(String from, String presented) {
        return post(
                gateway,
                "/v1/api-keys/verify",
                "{\"key\": \"%s\", \"environment\": \"production\"}".formatted(presented),
                "X-Forwarded-For",
                from);
    }
}
