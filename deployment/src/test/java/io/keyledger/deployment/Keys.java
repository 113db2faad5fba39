package io.keyledger.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.processes.Answer;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What answers about API keys say. */
final class Keys {

    private Keys() {}

    static List<String> idsIn(Answer page) {
        return page.json().required("items").valueStream().map(Keys::idOf).toList();
    }

    static String idOf(JsonNode key) {
        return key.required("id").asString();
    }

    /**
     * Whether the answer claims to be as new as the change: it stands at its position or after, and
     * at the head that it tells.
     */
    static void assertCurrent(Answer read, Answer change) {
        assertThat(read.position()).isGreaterThanOrEqualTo(change.position());
        assertThat(read.header("Keyledger-Head")).isEqualTo(read.header("Keyledger-Position"));
    }
}
