package io.keyledger.query.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.keyledger.events.AccessTokenRevoked;
import io.keyledger.query.Events;
import io.keyledger.query.SampleKey;
import io.keyledger.vocabulary.ApiKeyStatus;
import io.keyledger.vocabulary.Environment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;

class ApiKeyFoldTest {

    private final Events events = Events.everySecond();
    private final SampleKey key = SampleKey.number(1).describedAs("for the nightly build");

    @Test
    void givenNoEvents_thenThereIsNoKey() {
        assertThat(ApiKeyFold.fold(List.of())).isEmpty();
    }

    @Test
    void givenCreation_thenTheViewTellsAllOfIt() {
        Instant createdAt = Events.BEGIN.plusSeconds(1);

        assertThat(fold(events.created(key)))
                .isEqualTo(
                        new ApiKeyView(
                                key.id(),
                                SampleKey.ACME,
                                "Key 1",
                                Optional.of("for the nightly build"),
                                Environment.PRODUCTION,
                                ApiKeyStatus.ACTIVE,
                                key.hint(),
                                key.digest(),
                                createdAt,
                                Events.ADMIN,
                                createdAt,
                                1));
    }

    @Test
    void givenDetailsChanged_thenNameAndDescriptionAreTheNewOnes() {
        ApiKeyView view =
                fold(events.created(key), events.detailsChanged(SampleKey.number(1).named("New")));

        assertThat(view.name()).isEqualTo("New");
        assertThat(view.description()).isEmpty();
        assertThat(view.version()).isEqualTo(2);
        assertThat(view.createdAt()).isEqualTo(Events.BEGIN.plusSeconds(1));
        assertThat(view.updatedAt()).isEqualTo(Events.BEGIN.plusSeconds(2));
    }

    @Test
    void givenEachChangeOfStatus_thenTheViewHasIt() {
        ApiKeyView created = fold(events.created(key));
        ApiKeyView revoked = next(created, events.revoked(key));
        ApiKeyView reactivated = next(revoked, events.reactivated(key));
        ApiKeyView deleted = next(reactivated, events.deleted(key));

        assertThat(revoked.status()).isEqualTo(ApiKeyStatus.REVOKED);
        assertThat(reactivated.status()).isEqualTo(ApiKeyStatus.ACTIVE);
        assertThat(deleted.status()).isEqualTo(ApiKeyStatus.DELETED);
        assertThat(deleted.version()).isEqualTo(4);
    }

    /** R1 */
    @Test
    void givenEventThatTheViewContains_thenNothingChanges() {
        DomainEventMessage<?> created = events.created(key);
        DomainEventMessage<?> revoked = events.revoked(key);
        ApiKeyView view = fold(created, revoked, events.reactivated(key));

        assertThat(next(view, created)).isSameAs(view);
        assertThat(next(view, revoked)).isSameAs(view);
    }

    @Test
    void givenMissingEvent_thenTheHistoryIsBroken() {
        ApiKeyView view = fold(events.created(key));
        events.lost(key);

        assertThatExceptionOfType(BrokenHistoryException.class)
                .isThrownBy(() -> next(view, events.deleted(key)))
                .withMessage("%s: version 2 is missing before version 3", key.id().value());
    }

    @Test
    void givenChangeOfUnknownKey_thenTheHistoryIsBroken() {
        events.lost(key);

        assertThatExceptionOfType(BrokenHistoryException.class)
                .isThrownBy(() -> fold(events.revoked(key)))
                .withMessageContaining("version 1 is missing");
    }

    @Test
    void givenHistoryThatDoesNotBeginWithCreation_thenItIsBroken() {
        assertThatExceptionOfType(BrokenHistoryException.class)
                .isThrownBy(() -> fold(events.revoked(key)))
                .withMessageContaining("begins with ApiKeyRevoked");
    }

    @Test
    void givenDeletedKey_thenNothingCanFollow() {
        ApiKeyView deleted = fold(events.created(key), events.deleted(key));

        assertThatExceptionOfType(BrokenHistoryException.class)
                .isThrownBy(() -> next(deleted, events.reactivated(key)));
    }

    @Test
    void givenEventOfSomethingElse_thenItIsRefused() {
        DomainEventMessage<?> foreign =
                new GenericDomainEventMessage<>(
                        "AccessToken", "tok_1", 0, new AccessTokenRevoked("tok_1"));

        assertThatIllegalArgumentException().isThrownBy(() -> fold(foreign));
    }

    @Test
    void givenEventWithoutActor_thenItIsRefused() {
        DomainEventMessage<?> anonymous =
                events.created(key).withMetaData(MetaData.emptyInstance());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> fold(anonymous))
                .withMessageContaining("actorType");
    }

    private static ApiKeyView fold(DomainEventMessage<?>... history) {
        return ApiKeyFold.fold(List.of(history)).orElseThrow();
    }

    private static ApiKeyView next(ApiKeyView before, DomainEventMessage<?> event) {
        return ApiKeyFold.next(Optional.of(before), event);
    }
}
