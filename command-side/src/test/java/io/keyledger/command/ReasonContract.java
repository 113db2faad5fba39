package io.keyledger.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.events.ApiKeyReactivated;
import io.keyledger.events.ApiKeyRevoked;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the REST contract promises of a change that may be given a reason. */
public interface ReasonContract extends ApiKeyChangeContract {

    private Call change(CreatedKey key, String body) {
        return change(key.path()).json(body);
    }

    private @Nullable String storedReason(CreatedKey key) {
        List<? extends DomainEventMessage<?>> events = client().eventsOf(key.id());
        Object last = events.get(events.size() - 1).getPayload();
        return last instanceof ApiKeyRevoked revoked
                ? revoked.reason()
                : ((ApiKeyReactivated) last).reason();
    }

    @Test
    default void givenNeitherTypeNorBody_whenChanged_thenDoneWithoutReason() {
        CreatedKey key = changeable();

        change(key.path()).withoutBody(null).send().hasStatus(200);

        assertThat(storedReason(key)).isNull();
    }

    @Test
    default void givenTypeButNoBody_whenChanged_thenDoneWithoutReason() {
        CreatedKey key = changeable();

        change(key.path()).withoutBody("application/json").send().hasStatus(200);

        assertThat(storedReason(key)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "{\"reason\":null}", "{\"reason\":\" \"}"})
    default void givenBodyWithoutReason_whenChanged_thenDoneWithoutReason(String body) {
        CreatedKey key = changeable();

        change(key, body).send().hasStatus(200);

        assertThat(storedReason(key)).isNull();
    }

    @ParameterizedTest
    @MethodSource("io.keyledger.command.Texts#acceptedTexts")
    default void givenReasonThatIsInOrder_whenChanged_thenItIsKeptAsItIs(String reason) {
        CreatedKey key = changeable();

        change(key, Bodies.json("reason", " " + reason + "\n")).send().hasStatus(200);

        assertThat(storedReason(key)).isEqualTo(reason);
    }

    @ParameterizedTest
    @MethodSource("io.keyledger.command.Texts#refusedTexts")
    default void givenReasonThatIsNot_whenChanged_thenInvalid(String reason) {
        refused(change(changeable(), Bodies.json("reason", reason))).isInvalid("/reason");
    }

    @ParameterizedTest
    @MethodSource("io.keyledger.command.Texts#otherTypes")
    default void givenReasonOfAnotherType_whenChanged_thenInvalid(String value) {
        refused(change(changeable(), "{\"reason\":%s}".formatted(value))).isInvalid("/reason");
    }
}
