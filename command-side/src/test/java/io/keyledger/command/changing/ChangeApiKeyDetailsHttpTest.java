package io.keyledger.command.changing;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.command.Answer;
import io.keyledger.command.ApiKeyChangeContract;
import io.keyledger.command.Bodies;
import io.keyledger.command.Call;
import io.keyledger.command.CommandSideClient;
import io.keyledger.command.CreatedKey;
import io.keyledger.command.JsonBodyContract;
import io.keyledger.events.ApiKeyDetailsChanged;
import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeApiKeyDetailsHttpTest extends JsonBodyContract implements ApiKeyChangeContract {

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
        return client.call("PATCH", path).json(Bodies.json("name", "Nightly"));
    }

    private Call change(CreatedKey key, @Nullable Object... fields) {
        return change(key.path()).json(Bodies.json(fields));
    }

    /** A key at version 2. */
    private CreatedKey described() {
        CreatedKey key = client.createKey();
        change(key, "description", "Pushes").send().hasStatus(200);
        return key;
    }

    @Test
    void givenAnotherName_whenChanged_thenTheKeyHasItAndKeepsItsDescription() {
        CreatedKey key = described();

        Answer answer = change(key, "name", " Nightly ").send().hasStatus(200);

        assertThat(answer.text("name")).isEqualTo("Nightly");
        assertThat(answer.text("description")).isEqualTo("Pushes");
        assertThat(answer.version()).isEqualTo(3);
        assertThat(answer.header("ETag")).contains("\"3\"");
        assertThat(answer.json().has("secret")).isFalse();
        assertThat(client.eventsOf(key.id()).get(2).getPayload())
                .isEqualTo(new ApiKeyDetailsChanged(key.id(), "Nightly", "Pushes"));
    }

    @Test
    void givenAnotherDescription_whenChanged_thenTheKeyHasItAndKeepsItsName() {
        Answer answer = change(described(), "description", "Pulls").send().hasStatus(200);

        assertThat(answer.text("name")).isEqualTo("CI deploy");
        assertThat(answer.text("description")).isEqualTo("Pulls");
    }

    @Test
    void givenNullDescription_whenChanged_thenItIsCleared() {
        Answer answer = change(described(), "description", null).send().hasStatus(200);

        assertThat(answer.json().required("description").isNull()).isTrue();
        assertThat(answer.version()).isEqualTo(3);
    }

    @Test
    void givenBlankDescription_whenChanged_thenItIsCleared() {
        Answer answer = change(described(), "description", "  ").send().hasStatus(200);

        assertThat(answer.json().required("description").isNull()).isTrue();
    }

    @Test
    void givenNothingToChange_whenChanged_thenUnchangedAndNoEvent() {
        CreatedKey key = described();

        unchanged(change(key));
        unchanged(change(key, "name", "CI deploy"));
        unchanged(change(key, "name", "\tCI deploy ", "description", "Pushes "));
    }

    private void unchanged(Call call) {
        Answer answer = refused(call).hasStatus(200);
        assertThat(answer.header("ETag")).contains("\"2\"");
        assertThat(answer.text("description")).isEqualTo("Pushes");
        assertThat(answer.position()).isEqualTo(client.head());
    }

    @Test
    void givenNoDescriptionAndNull_whenChanged_thenUnchangedAndNoEvent() {
        refused(change(client.createKey(), "description", null)).hasStatus(200);
        refused(change(client.createKey(), "description", " ")).hasStatus(200);
    }

    @Test
    void givenNothingToChangeAndIfMatchOfAnotherVersion_whenChanged_thenMismatch() {
        refused(change(described()).header("If-Match", "\"1\"")).isProblem(412, "version-mismatch");
    }

    @Test
    void givenRevokedKey_whenChanged_thenItStaysRevoked() {
        Answer answer = change(client.createRevokedKey(), "name", "x").send().hasStatus(200);

        assertThat(answer.text("status")).isEqualTo("revoked");
    }

    @Test
    void givenChange_thenUpdatedAtIsTheEventsTime() {
        CreatedKey key = changeable();

        Answer answer = change(key, "name", "x").send().hasStatus(200);

        DomainEventMessage<?> event = client.eventsOf(key.id()).get(1);
        assertThat(Instant.parse(answer.text("updatedAt"))).isEqualTo(event.getTimestamp());
        assertThat(answer.text("createdAt")).isEqualTo(key.json().get("createdAt").asString());
    }

    @Test
    void givenMergePatchType_whenChanged_thenDone() {
        Answer answer =
                change(changeable().path())
                        .body("application/merge-patch+json", Bodies.json("name", "Nightly"))
                        .send()
                        .hasStatus(200);

        assertThat(answer.text("name")).isEqualTo("Nightly");
        assertThat(answer.header("Content-Type")).contains("application/json");
    }

    @Test
    void givenOtherKindOfPatch_whenChanged_thenUnsupportedAndToldWhichIsNot() {
        String patch = "[{\"op\":\"replace\",\"path\":\"/name\",\"value\":\"Nightly\"}]";

        Answer answer =
                refused(change(changeable().path()).body("application/json-patch+json", patch))
                        .isProblem(415, "unsupported-media-type");

        assertThat(answer.header("Accept-Patch").orElseThrow())
                .contains("application/json", "application/merge-patch+json");
    }

    @ParameterizedTest
    @MethodSource("io.keyledger.command.Texts#acceptedNames")
    void givenNameThatIsInOrder_whenChanged_thenItIsKeptAsItIs(String name) {
        Answer answer = change(changeable(), "name", name).send().hasStatus(200);

        assertThat(answer.text("name")).isEqualTo(name);
    }

    @ParameterizedTest
    @MethodSource("io.keyledger.command.Texts#refusedNames")
    void givenNameThatIsNot_whenChanged_thenInvalid(String name) {
        refused(change(changeable(), "name", name)).isInvalid("/name");
    }

    @Test
    void givenNullName_whenChanged_thenInvalid() {
        refused(change(changeable(), "name", null, "description", "x")).isInvalid("/name");
    }

    @ParameterizedTest
    @MethodSource("io.keyledger.command.Texts#acceptedTexts")
    void givenDescriptionThatIsInOrder_whenChanged_thenItIsKeptAsItIs(String description) {
        Answer answer = change(changeable(), "description", description).send().hasStatus(200);

        assertThat(answer.text("description")).isEqualTo(description);
    }

    @ParameterizedTest
    @MethodSource("io.keyledger.command.Texts#refusedTexts")
    void givenDescriptionThatIsNot_whenChanged_thenInvalid(String description) {
        refused(change(changeable(), "description", description)).isInvalid("/description");
    }

    @ParameterizedTest
    @MethodSource("io.keyledger.command.Texts#otherTypes")
    void givenFieldOfAnotherType_whenChanged_thenInvalid(String value) {
        CreatedKey key = changeable();

        refused(change(key.path()).json("{\"name\":%s}".formatted(value))).isInvalid("/name");
        refused(change(key.path()).json("{\"description\":%s}".formatted(value)))
                .isInvalid("/description");
    }

    @ParameterizedTest
    @ValueSource(strings = {"environment", "hint", "createdAt", "updatedAt", "secret", "digest"})
    void givenFieldThatIsFixed_whenChanged_thenInvalid(String field) {
        refused(change(changeable(), field, "production")).isInvalid("/" + field);
    }

    @Test
    void givenNoBody_whenChanged_thenInvalid() {
        refused(command().withoutBody("application/json")).isInvalid();
        refused(command().json("null")).isInvalid();
    }

    @Test
    void givenAnotherMethod_whenSent_thenNotAllowed() {
        String path = changeable().path();

        for (String method : new String[] {"GET", "PUT", "POST"}) {
            Answer answer = refused(client.call(method, path)).isProblem(405, "method-not-allowed");
            assertThat(answer.header("Allow").orElseThrow()).contains("PATCH", "DELETE");
        }
    }

    @Test
    void givenTheCollection_whenChanged_thenNotAllowed() {
        refused(change(CommandSideClient.KEYS)).isProblem(405, "method-not-allowed");
    }
}
