package io.keyledger.command.revoking;

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

class RevokeApiKeyHttpTest extends JsonBodyContract implements ReasonContract {

    @Override
    public Call command() {
        return change(changeable().path());
    }

    @Override
    public CreatedKey changeable() {
        return client.createKey();
    }

    @Override
    public Call change(String path) {
        return client.call("POST", path + "/revoke");
    }

    @Test
    void givenActiveKey_whenRevoked_thenTheKeyIsRevokedAndHasNoSecret() {
        CreatedKey key = changeable();

        Answer answer = change(key.path()).send().hasStatus(200);

        assertThat(answer.text("id")).isEqualTo(key.id());
        assertThat(answer.text("status")).isEqualTo("revoked");
        assertThat(answer.version()).isEqualTo(2);
        assertThat(answer.header("ETag")).contains("\"2\"");
        assertThat(answer.json().has("secret")).isFalse();
        assertThat(answer.body()).doesNotContain(key.secret());
    }

    @Test
    void givenActiveKey_whenRevoked_thenUpdatedAtIsTheEventsTimeAndTheRestStays() {
        CreatedKey key = changeable();

        Answer answer = change(key.path()).send().hasStatus(200);

        DomainEventMessage<?> event = client.eventsOf(key.id()).get(1);
        assertThat(Instant.parse(answer.text("updatedAt"))).isEqualTo(event.getTimestamp());
        for (String field :
                new String[] {"name", "hint", "environment", "createdAt", "createdBy"}) {
            assertThat(answer.json().get(field)).isEqualTo(key.json().get(field));
        }
    }

    @Test
    void givenRevokedKey_whenRevokedAgain_thenUnchangedAndNoEvent() {
        CreatedKey key = client.createRevokedKey();
        Answer first = client.call("POST", key.path() + "/revoke").send();

        Answer answer = refused(change(key.path()).json("{\"reason\":\"again\"}")).hasStatus(200);

        assertThat(answer.json()).isEqualTo(first.json());
        assertThat(answer.header("ETag")).contains("\"2\"");
        assertThat(answer.position()).isEqualTo(client.head());
    }

    @Test
    void givenRevokedKeyAndIfMatchOfAnotherVersion_whenRevokedAgain_thenMismatch() {
        CreatedKey key = client.createRevokedKey();

        refused(change(key.path()).header("If-Match", "\"1\"")).isProblem(412, "version-mismatch");
    }

    @Test
    void givenReactivatedKey_whenRevoked_thenRevoked() {
        CreatedKey key = client.createRevokedKey();
        client.call("POST", key.path() + "/reactivate").send().hasStatus(200);

        Answer answer = change(key.path()).send().hasStatus(200);

        assertThat(answer.text("status")).isEqualTo("revoked");
        assertThat(answer.version()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE"})
    void givenAnotherMethod_whenSent_thenNotAllowed(String method) {
        String path = changeable().path() + "/revoke";

        Answer answer = refused(client.call(method, path)).isProblem(405, "method-not-allowed");

        assertThat(answer.header("Allow").orElseThrow()).contains("POST");
    }
}
