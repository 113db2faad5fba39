package io.keyledger.http.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keyledger.http.HttpTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** CASES S4, for an operator who logs more than is wise. */
class OwnAccessLogPatternTest extends HttpTest {

    private static final String SECRET = "kl_prod_abcdefghijklmnopqrstuvwxyz0123453TMl59";

    @SuppressWarnings("NullAway.Init") // made before the application starts
    private static AccessLog log;

    @DynamicPropertySource
    static void wantAccessLog(DynamicPropertyRegistry properties) throws IOException {
        log = AccessLog.switchedOn(properties);
        properties.add("server.tomcat.accesslog.pattern", () -> "\"%r\" %q %{Authorization}i %s");
    }

    @Test
    void s4_givenPatternWithQueryAndHeader_thenTheCredentialsInThemAreRedacted() {
        get("/origin?access_token=" + SECRET);
        get("/origin?q=" + SECRET.replace("_", "%5F"));
        get("/origin", "Authorization", "Basic c2VjcmV0LXVzZXI6eA==");
        get("/origin", "Authorization", "Bearer opaque-token");
        get("/origin?q=eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln");
        get("/versions?last=%C3%A4%20b");

        await().until(() -> log.text().contains("/versions"));
        assertThat(log.text())
                .contains("\"GET /origin?access_token=kl_prod_[redacted] HTTP/1.1\"")
                .contains("Basic [redacted] 200", "Bearer [redacted] 200")
                .contains("/versions?last=%C3%A4%20b")
                .doesNotContain(SECRET.substring(8), "c2VjcmV0", "opaque", "c2ln");
    }
}
