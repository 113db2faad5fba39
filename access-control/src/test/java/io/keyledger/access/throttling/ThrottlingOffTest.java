package io.keyledger.access.throttling;

import static io.keyledger.access.sample.Answers.assertProblem;

import io.keyledger.access.sample.SampleClient;
import io.keyledger.access.sample.SampleTest;
import io.keyledger.access.tokens.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@SampleTest
@TestPropertySource(
        properties = {"keyledger.throttling.enabled=false", "keyledger.throttling.burst=1"})
class ThrottlingOffTest {

    @Autowired private SampleClient client;

    @Test
    void givenThrottlingIsOff_thenFailuresStayWhatTheyAre() {
        for (int i = 0; i < 50; i++) {
            assertProblem(client.getAs(Tokens.fresh().reveal(), "/v1/me"), 401, "unauthenticated");
        }
    }
}
