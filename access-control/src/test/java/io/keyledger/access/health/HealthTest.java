package io.keyledger.access.health;

import static io.keyledger.access.sample.Answers.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.access.sample.SampleClient;
import io.keyledger.access.sample.SampleReadiness;
import io.keyledger.access.sample.SampleTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SampleTest
class HealthTest {

    @Autowired private SampleClient client;
    @Autowired private SampleReadiness readiness;

    @AfterEach
    void readyAgain() {
        readiness.set(true);
    }

    @Test
    void givenProcessThatIsReady_whenAskedByAnyone_thenOkAndNothingElse() {
        for (String path : new String[] {"/livez", "/readyz"}) {
            HttpResponse<String> answer = client.get(path);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"status\":\"ok\"}");
        }
    }

    /** RFC 9110, section 9.3.2; some load balancers probe like this. */
    @Test
    void givenHead_whenAskedByAnyone_thenTheSameWithoutABody() {
        readiness.set(false);

        assertThat(client.send("HEAD", "/livez").statusCode()).isEqualTo(200);
        assertThat(client.send("HEAD", "/readyz").statusCode()).isEqualTo(503);
        assertThat(client.send("HEAD", "/livez").body()).isEmpty();
    }

    @Test
    void givenProcessThatIsNotReady_whenAsked_then503ButItLives() {
        readiness.set(false);

        assertProblem(client.get("/readyz"), 503, "unavailable");
        assertThat(client.get("/livez").statusCode()).isEqualTo(200);
    }
}
