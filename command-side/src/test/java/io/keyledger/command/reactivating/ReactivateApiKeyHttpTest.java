package io.keyledger.command.reactivating;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.command.Answer;
import io.keyledger.command.Call;
import io.keyledger.command.CreatedKey;
import io.keyledger.command.JsonBodyContract;
import io.keyledger.command.ReasonContract;
import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReactivateApiKeyHttpTest extends JsonBodyContract implements ReasonContract {

    @Override
    public Call command() {
        return change(changeable().path());
    }

    @Override
    public CreatedKey changeable() {
        return client.createRevokedKey();
    }

    @Override
    public Call change(String path) {
        return client.call("POST", path + "/reactivate");
    }

    @Test
    void givenRevokedKey_whenReactivated_thenTheKeyIsActiveAndHasNoSecret() {
        CreatedKey key = changeable();

        Answer answer = change(key.path()).send().hasStatus(200);

        assertThat(answer.text("id")).isEqualTo(key.id());
        assertThat(answer.text("status")).isEqualTo("active");
        assertThat(answer.version()).isEqualTo(3);
        assertThat(answer.header("ETag")).contains("\"3\"");
        assertThat(answer.json().has("secret")).isFalse();
        assertThat(answer.body()).doesNotContain(key.secret());
    }

    @Test
    void givenRevokedKey_whenReactivated_thenUpdatedAtIsTheEventsTime() {
        CreatedKey key = changeable();

        Answer answer = change(key.path()).send().hasStatus(200);

        DomainEventMessage<?> event = client.eventsOf(key.id()).get(2);
        assertThat(Instant.parse(answer.text("updatedAt"))).isEqualTo(event.getTimestamp());
        assertThat(answer.text("createdAt")).isEqualTo(key.json().get("createdAt").asString());
    }

    @Test
    void givenActiveKey_whenReactivated_thenUnchangedAndNoEvent() {
        CreatedKey key = client.createKey();

        Answer answer = refused(change(key.path()).json("{\"reason\":\"why not\"}")).hasStatus(200);

        assertThat(answer.text("status")).isEqualTo("active");
        assertThat(answer.header("ETag")).contains("\"1\"");
        assertThat(answer.text("updatedAt")).isEqualTo(key.json().get("updatedAt").asString());
        assertThat(answer.position()).isEqualTo(client.head());
    }

    @Test
    void givenActiveKeyAndIfMatchOfAnotherVersion_whenReactivated_thenMismatch() {
        refused(change(client.createKey().path()).header("If-Match", "\"2\""))
                .isProblem(412, "version-mismatch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE"})
    void givenAnotherMethod_whenSent_thenNotAllowed(String method) {
        String path = changeable().path() + "/reactivate";

        Answer answer = refused(client.call(method, path)).isProblem(405, "method-not-allowed");

        assertThat(answer.header("Allow").orElseThrow()).contains("POST");
    }
}
