package io.keyledger.query.streaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keyledger.ledger.Ledger;
import io.keyledger.query.QueryHttpTest;
import io.keyledger.query.SampleKey;
import java.io.InputStream;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Streams of an organization with one key, which was created and revoked. */
@TestPropertySource(
        properties = {
            "keyledger.streams.heartbeat=200ms",
            "keyledger.streams.limit-per-organization=5"
        })
abstract class StreamHttpTest extends QueryHttpTest {

    protected static final String ALL = "/v1/events/stream";

    protected final SampleKey key = newKey();
    protected String consumer;

    @Autowired protected Ledger ledger;
    @Autowired protected EventStreams streams;

    /** That the clients of an earlier test have gone is noticed by the next heartbeat. */
    @BeforeEach
    void awaitTheEndOfOtherStreams() {
        await().until(() -> streams.size() == 0);
    }

    @BeforeEach
    void createAndRevokeAKey() {
        consumer = tokenWith("consumer");
        write(events.created(key), events.revoked(key));
    }

    protected SseClient streaming(String query) {
        HttpResponse<InputStream> answer = open(consumer, stream() + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        return SseClient.of(answer.body());
    }

    protected long positionOfCreation() {
        return get(consumer, stream().replace("/stream", "?type=io.keyledger.api-key.created.v1"))
                .json()
                .get("items")
                .get(0)
                .get("position")
                .asLong();
    }

    protected String stream() {
        return streamOf(organization.value());
    }

    protected static String streamOf(String organization) {
        return "/v1/organizations/" + organization + "/events/stream";
    }
}
