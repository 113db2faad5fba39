package io.keyledger.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveTopicTest {

    @ParameterizedTest
    @CsvSource({
        "api-keys, api-key.created, key_1, keys-changed",
        "api-keys, api-key.deleted, key_1, keys-changed",
        "api-keys, api-key.revoked, key_1, key_1",
        "'', api-key.created, key_1, keys-changed",
        "unheard-of, api-key.created, key_1, keys-changed",
        "access-tokens, access-token.issued, tok_1, tokens-changed",
        "audit-log, access-token.issued, tok_1, log-changed",
        "audit-log, api-key.revoked, key_1, log-changed",
        "audit-log, webhook-endpoint.disabled, whk_1, log-changed"
    })
    void givenEventThatThePageShows_thenItHearsOfIt(
            String page, String type, String subject, String name) {
        assertThat(LiveTopic.of(page).nameOf(event(type, subject))).contains(name);
    }

    @ParameterizedTest
    @CsvSource({
        "api-key.created, keys-changed",
        "api-key.deleted, keys-changed",
        "api-key.revoked, key_1"
    })
    void givenLaterRevisionOfAnEvent_thenThePageHearsTheSame(String type, String name) {
        var event = new FeedLines.Event("42", "io.keyledger." + type + ".v2", "key_1");

        assertThat(LiveTopic.of("api-keys").nameOf(event)).contains(name);
    }

    @Test
    void givenEventThatThePageDoesNotShow_thenItHearsNothing() {
        assertThat(LiveTopic.of("api-keys").nameOf(event("access-token.issued", "tok_1")))
                .isEmpty();
        assertThat(LiveTopic.of("access-tokens").nameOf(event("api-key.created", "key_1")))
                .isEmpty();
    }

    private static FeedLines.Event event(String type, String subject) {
        return new FeedLines.Event("42", "io.keyledger." + type + ".v1", subject);
    }
}
