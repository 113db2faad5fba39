package io.keyledger.command.deleting;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.command.Answer;
import io.keyledger.command.ApiKeyChangeContract;
import io.keyledger.command.Call;
import io.keyledger.command.CreatedKey;
import io.keyledger.command.EventOriginContract;
import io.keyledger.events.ApiKeyDeleted;
import org.junit.jupiter.api.Test;

class DeleteApiKeyHttpTest extends EventOriginContract implements ApiKeyChangeContract {

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
        return client.call("DELETE", path);
    }

    @Test
    void givenActiveKey_whenDeleted_thenGoneWithoutBody() {
        CreatedKey key = changeable();

        Answer answer = change(key.path()).send().hasStatus(204);

        assertThat(answer.body()).isEmpty();
        assertThat(answer.header("ETag")).isEmpty();
        assertThat(client.eventsOf(key.id()).get(1).getPayload())
                .isEqualTo(new ApiKeyDeleted(key.id()));
    }

    @Test
    void givenRevokedKey_whenDeleted_thenGone() {
        change(client.createRevokedKey().path()).send().hasStatus(204);
    }

    @Test
    void givenDeletedKey_whenDeletedAgain_thenNotFound() {
        refused(change(client.createDeletedKey().path())).isProblem(404, "not-found");
    }

    @Test
    void givenAcceptThatCannotBeMet_whenDeleted_thenGoneAllTheSameSinceNothingIsShown() {
        command().header("Accept", "text/html").send().hasStatus(204);
    }

    @Test
    void givenBody_whenDeleted_thenItIsNotLookedAt() {
        command().json("{").send().hasStatus(204);
    }

    @Test
    void givenTheCollection_whenDeleted_thenNotAllowed() {
        refused(change("/v1/organizations/acme/api-keys")).isProblem(405, "method-not-allowed");
    }
}
