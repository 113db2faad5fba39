package io.keyledger.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.benchmarks.reference.EmptyEndpoint;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Against the reference, so that it is seen to answer too. */
class LoadRunTest {

    private static final int CONNECTIONS = 3;

    @SuppressWarnings("NullAway.Init")
    private static ConfigurableApplicationContext server;

    private static int port;

    @BeforeAll
    static void start() {
        server = SpringApplication.run(EmptyEndpoint.class, "--server.port=0");
        port = server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void givenServerThatClosesConnections_whenSendingManyRequests_thenEachIsAnswered() {
        // By default Tomcat closes a connection after 100 requests.
        LoadResult result = run(Limit.times(1_000), EmptyEndpoint.PATH);
        assertThat(result.count()).isEqualTo(1_000);
        assertThat(result.errors()).isEmpty();
        assertThat(result.perSecond()).isPositive();
        assertThat(result.max()).isGreaterThanOrEqualTo(result.percentile(50));
    }

    @Test
    void givenWrongAnswers_whenSending_thenTheyAreErrorsByStatusAndNoLatencies() {
        LoadResult result = run(Limit.times(10), "/elsewhere");
        assertThat(result.count()).isZero();
        assertThat(result.errors()).containsExactlyEntriesOf(Map.of(404, 10L));
    }

    @Test
    void givenWarmUp_whenItIsOver_thenNothingCounts() {
        LoadResult result = run(Limit.warmUp(Duration.ofMillis(50), 20), EmptyEndpoint.PATH);
        assertThat(result.count()).isZero();
    }

    private static LoadResult run(Limit limit, String path) {
        return LoadRun.http(port, CONNECTIONS, limit, () -> new Sample(path));
    }

    private static final class Sample implements Client {

        private final RequestTemplate request;

        Sample(String path) {
            this.request = RequestTemplate.post(path, "", "{\"number\": \"{}\"}", 4);
        }

        @Override
        public byte[] nextRequest() {
            return request.with(RequestTemplate.ascii("0042"));
        }

        @Override
        public boolean accepts(HttpAnswer answer) {
            return answer.status() == 200;
        }
    }
}
