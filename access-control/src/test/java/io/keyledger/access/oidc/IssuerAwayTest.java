package io.keyledger.access.oidc;

import static io.keyledger.access.sample.Answers.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keyledger.access.issuer.TestIssuer;
import io.keyledger.access.sample.SampleClient;
import io.keyledger.access.sample.SampleTest;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@Tag("slow")
@SampleTest
class IssuerAwayTest {

    private static final int PORT = freePort();

    @Autowired private SampleClient client;

    @DynamicPropertySource
    static void trustAnIssuerThatIsNotThere(DynamicPropertyRegistry properties) {
        properties.add("keyledger.oidc.issuer-uri", () -> "http://localhost:" + PORT);
        properties.add("keyledger.oidc.audience", () -> TestIssuer.AUDIENCE);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void givenIssuerThatIsAway_thenOnlyItsTokensAre503_untilItIsThere() {
        HttpResponse<String> answer = client.getAs("eyJhbGciOiJSUzI1NiJ9.e30.AAAA", "/v1/me");

        assertProblem(answer, 503, "unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        String accessToken = client.token("acme", "developer");
        assertThat(client.getAs(accessToken, "/v1/me").statusCode()).isEqualTo(200);

        try (TestIssuer issuer = TestIssuer.start(PORT)) {
            String token = issuer.tokenWith(claims -> {});
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> client.getAs(token, "/v1/me").statusCode() == 200);
        }
    }
}
