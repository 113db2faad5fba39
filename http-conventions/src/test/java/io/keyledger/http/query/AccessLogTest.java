package io.keyledger.http.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keyledger.http.HttpTest;
import io.keyledger.http.logging.AccessLog;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** CASES S4: an access log, if an operator wants one. */
class AccessLogTest extends HttpTest {

    private static final String SECRET = "kl_prod_abcdefghijklmnopqrstuvwxyz0123453TMl59";

    @SuppressWarnings("NullAway.Init") // made before the application starts
    private static AccessLog log;

    @DynamicPropertySource
    static void wantAccessLog(DynamicPropertyRegistry properties) throws IOException {
        log = AccessLog.switchedOn(properties);
    }

    @Test
    void s4_givenCredentialInTheQueryStringOrAsBasicUser_thenItIsNotInTheAccessLog() {
        get("/origin?access_token=" + SECRET);
        get("/origin", "Authorization", "Basic c2VjcmV0LXVzZXI6eA==");
        get("/versions?last=one");

        await().until(() -> log.text().contains("/versions"));
        assertThat(log.text())
                .contains("\"GET /origin HTTP/1.1\" 400")
                .doesNotContain(
                        "access_token", SECRET, "secret-user", "c2VjcmV0LXVzZXI6eA", "last");
    }

    @Test
    void s4_givenCredentialInThePath_thenItIsNotInTheAccessLog() {
        get("/things/" + SECRET);
        get("/things/" + SECRET.replace("_", "%5F").replace("a", "%61") + "/more");
        get("/things/eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln");
        get("/origin-async");

        await().until(() -> log.text().contains("/origin-async"));
        assertThat(log.text())
                .contains("\"GET /things/kl_prod_[redacted] HTTP/1.1\" 400")
                .contains("\"GET [redacted] HTTP/1.1\" 400")
                .doesNotContain(SECRET.substring(8, 30), SECRET.substring(12), "c2ln");
    }
}
