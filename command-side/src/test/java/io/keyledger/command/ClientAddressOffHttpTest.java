package io.keyledger.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.ledger.StoredEvent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * Personal data that is not wanted is not kept. That it is, otherwise: {@link EventOriginContract}.
 */
@CommandSideTest
@TestPropertySource(properties = "keyledger.record-client-address=false")
class ClientAddressOffHttpTest {

    @Autowired private CommandSideClient client;

    @Test
    void givenAddressesAreNotRecorded_whenACommandIsDone_thenItsEventHasNone() {
        long head = client.head();

        client.call("POST", CommandSideClient.KEYS)
                .json(Bodies.creation())
                .header("X-Request-Id", "req-1")
                .header("User-Agent", "deploy/1.0")
                .header("X-Forwarded-For", "203.0.113.9")
                .send()
                .hasStatus(201);

        StoredEvent event = client.eventsAfter(head).get(0).event();
        assertThat(event.metadata())
                .contains("req-1", "deploy/1.0")
                .doesNotContain("clientAddress", "127.0.0.1", "203.0.113.9");
    }
}
