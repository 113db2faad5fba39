package io.keyledger.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.access.Role;
import io.keyledger.ledger.StoredEvent;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every event tells who caused it, for whom, from where and when (CASES.md H1, S8). */
public abstract class EventOriginContract extends CommandHttpContract {

    @Test
    void givenRequest_whenDone_thenItsEventTellsWhoForWhomAndFromWhere() {
        String token = client.token("acme", Role.OWNER);
        StoredEvent event =
                eventOf(
                        command()
                                .as(token)
                                .header("X-Request-Id", "req-1")
                                .header("X-Correlation-Id", "order-7")
                                .header("User-Agent", "deploy/1.0"));

        assertThat(metadata(event))
                .containsEntry("actorType", "access-token")
                .containsEntry("actorName", "gateway")
                .hasEntrySatisfying("actorId", id -> assertThat(token).contains(id.substring(4)))
                .containsEntry("organization", "acme")
                .containsEntry("requestId", "req-1")
                .containsEntry("correlationId", "order-7")
                .containsEntry("clientAddress", "127.0.0.1")
                .containsEntry("userAgent", "deploy/1.0")
                .hasSize(8);
        assertThat(event.organization()).isEqualTo("acme");
        assertThat(event.actorId()).isEqualTo(metadata(event).get("actorId"));
    }

    @Test
    void givenNoIds_whenDone_thenTheEventHasThatOfTheAnswerForBoth() {
        Call command = command();
        long head = client.head();

        Answer answer = command.send();

        StoredEvent event = client.eventsAfter(head).get(0).event();
        String requestId = answer.header("Keyledger-Request-Id").orElseThrow();
        assertThat(metadata(event))
                .containsEntry("requestId", requestId)
                .containsEntry("correlationId", requestId);
    }

    @Test
    void givenForgedForwardingHeaders_whenDone_thenTheEventHasTheAddressOfTheSocket() {
        StoredEvent event =
                eventOf(
                        command()
                                .header("X-Forwarded-For", "203.0.113.9")
                                .header("Forwarded", "for=203.0.113.9")
                                .header("X-Real-IP", "203.0.113.9"));

        assertThat(metadata(event)).containsEntry("clientAddress", "127.0.0.1");
        assertThat(event.metadata()).doesNotContain("203.0.113.9");
    }

    @Test
    void givenLongUserAgent_whenDone_thenTheEventHas256CharactersOfIt() {
        StoredEvent event = eventOf(command().header("User-Agent", "x".repeat(300)));

        assertThat(metadata(event)).containsEntry("userAgent", "x".repeat(256));
    }

    @Test
    void givenSecretInUserAgentAndIds_whenDone_thenTheEventHasNone() {
        String secret = Texts.apiKeySecret();
        StoredEvent event =
                eventOf(
                        command()
                                .header("User-Agent", "curl " + secret)
                                .header("X-Request-Id", secret)
                                .header("X-Correlation-Id", secret));

        assertThat(event.metadata()).doesNotContain(secret);
    }

    /** The one event that a request causes. */
    protected StoredEvent eventOf(Call command) {
        long head = client.head();
        Answer answer = command.send();
        assertThat(answer.status()).as(answer.body()).isBetween(200, 204);
        assertThat(client.eventsAfter(head)).hasSize(1);
        return client.eventsAfter(head).get(0).event();
    }

    private static Map<String, String> metadata(StoredEvent event) {
        Map<String, String> metadata = new TreeMap<>();
        JsonNode json = JsonMapper.shared().readTree(event.metadata());
        json.properties()
                .forEach(entry -> metadata.put(entry.getKey(), entry.getValue().asString()));
        return metadata;
    }
}
