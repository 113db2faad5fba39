package io.keyledger.access.securitylog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.keyledger.access.sample.SampleClient;
import io.keyledger.access.sample.SampleTest;
import io.keyledger.access.tokens.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

@SampleTest
class SecurityLogTest {

    private static final Logger LOGGER = (Logger) LoggerFactory.getLogger("io.keyledger.security");
    private static final String SECRET = "kl_prod_abcdefghijklmnopqrstuvwxyz0123453TMl59";

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @Autowired private SampleClient client;
    @Autowired private MeterRegistry meters;
    private String token = "";

    @BeforeEach
    void listen() {
        token = client.token("acme", "verifier");
        lines.start();
        LOGGER.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        LOGGER.detachAppender(lines);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/forgotten, 403, forbidden, /v1/forgotten",
        "GET, /v1/particular, 403, forbidden, /v1/particular",
        "GET, /v1/unbound, 403, forbidden, /v1/unbound",
        "POST, /v1/organizations/acme/things, 403, forbidden,"
                + " /v1/organizations/{organization}/things",
        "GET, /v1/organizations/other/history, 404, other-organization,"
                + " /v1/organizations/{organization}/history"
    })
    void givenCallerWhoMayNot_thenOneLineNamesItAndTheMetricCountsIt(
            String method, String path, int status, String reason, String logged) {
        double before = denied(reason);

        client.send(method, path, "Authorization", "Bearer " + token, "X-Request-Id", "r1");

        await().until(() -> !messages().isEmpty()); // a handler's refusal is told after its answer
        assertThat(messages())
                .singleElement()
                .asString()
                .matches(
                        "denied reason=%s status=%d method=%s path=%s address=127\\.0\\.0\\.1 actor=tok_[0-9a-z]{26} requestId=r1"
                                .formatted(
                                        reason,
                                        status,
                                        method,
                                        logged.replaceAll("[{}]", "\\\\$0")));
        assertThat(denied(reason)).isEqualTo(before + 1);
    }

    @Test
    void givenNoCredentialAndAWrongOne_thenALineForEach() {
        client.get("/v1/me", "X-Request-Id", "r1");
        client.get(
                "/v1/me",
                "Authorization",
                "Bearer " + Tokens.fresh().reveal(),
                "X-Request-Id",
                "r2");

        assertThat(messages())
                .containsExactly(
                        "denied reason=no-credential status=401 method=GET path=/v1/me"
                                + " address=127.0.0.1 actor=- requestId=r1",
                        "denied reason=invalid-credential status=401 method=GET path=/v1/me"
                                + " address=127.0.0.1 actor=- requestId=r2");
    }

    @Test
    void givenCallThatIsAdmitted_thenNoLine() {
        client.getAs(token, "/v1/me");

        assertThat(messages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/" + SECRET,
                "/v1/kl%5Fprod%5Fabcdefghijklmnopqrstuvwxyz0123453TMl59",
                "/v1/me?access_token=" + SECRET,
                "/v1/x/reason=fine",
                "/v1/%F0%9F%98%80"
            })
    void s4_givenSecretOrOddPathInAUrl_thenTheLineHasNeither(String path) {
        client.get(path);

        assertThat(messages())
                .singleElement()
                .asString()
                .startsWith("denied reason=no-credential ")
                .doesNotContain("abcdefghijklmnopqrstuvwxyz", "fine", "%", "?")
                .satisfies(line -> assertThat(line.split("=")).hasSize(8));
    }

    private double denied(String reason) {
        return meters.get("keyledger.requests.denied").tag("reason", reason).counter().count();
    }

    private List<String> messages() {
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
