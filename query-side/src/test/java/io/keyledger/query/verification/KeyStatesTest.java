package io.keyledger.query.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyledger.ledger.LedgerFollower;
import io.keyledger.ledger.Sql;
import io.keyledger.ledger.TestLedger;
import io.keyledger.ledger.UnknownEventTypeException;
import io.keyledger.query.Events;
import io.keyledger.query.LedgerDecorator;
import io.keyledger.query.LedgerWriter;
import io.keyledger.query.SampleKey;
import io.keyledger.query.apikey.ApiKeyView;
import io.keyledger.vocabulary.ApiKeyStatus;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** V5: what is held of a key is never older than the last event of it that was heard. */
@Timeout(60)
class KeyStatesTest {

    private final TestLedger stored = TestLedger.open();
    private final LedgerDecorator ledger = new LedgerDecorator(stored.ledger());
    private final LedgerWriter writer = LedgerWriter.to(stored);
    private final KeyStates states = new KeyStates(ledger, 100);
    private final Events events = Events.everySecond();
    private final SampleKey key = SampleKey.number(1);

    @BeforeEach
    void createTheKey() {
        writer.write(events.created(key));
    }

    @AfterEach
    void close() {
        stored.close();
    }

    @Test
    void givenUnknownId_whenAsked_thenThereIsNoState() {
        assertThat(states.stateOf(SampleKey.number(2).id())).isEmpty();
    }

    @Test
    void givenHeldKey_whenItsEventsAreHeard_thenItFollowsThemWithoutAnotherLoad() {
        assertThat(status()).isEqualTo(ApiKeyStatus.ACTIVE);

        hear(events.revoked(key));

        assertThat(status()).isEqualTo(ApiKeyStatus.REVOKED);
        assertThat(ledger.loads()).isEqualTo(1);
    }

    @Test
    void givenHeldKey_whenAnOldEventIsHeardAgain_thenNothingChanges() {
        DomainEventMessage<?> revoked = events.revoked(key);
        DomainEventMessage<?> reactivated = events.reactivated(key);
        writer.write(revoked, reactivated);
        assertThat(status()).isEqualTo(ApiKeyStatus.ACTIVE);

        hear(revoked);

        assertThat(state().version()).isEqualTo(3);
        assertThat(status()).isEqualTo(ApiKeyStatus.ACTIVE);
    }

    @Test
    void v5_givenLoadThatReadBeforeARevoke_whenItEndsAfterIt_thenTheKeyIsRevoked()
            throws Exception {
        CountDownLatch hasRead = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        ledger.afterRead(
                () -> {
                    hasRead.countDown();
                    await(mayEnd);
                });
        CompletableFuture<ApiKeyView> slowLoad = CompletableFuture.supplyAsync(this::state);
        await(hasRead);
        DomainEventMessage<?> revoked = events.revoked(key);
        writer.write(revoked);

        Thread listener = new Thread(() -> hear(revoked));
        listener.start();
        Awaitility.await().until(() -> waitsOrHasEnded(listener));
        mayEnd.countDown();
        slowLoad.join();
        listener.join();

        assertThat(status()).isEqualTo(ApiKeyStatus.REVOKED);
    }

    @Test
    void givenHeldKey_whenAnEventLeavesAHole_thenTheKeyIsLoadedAnewWhenAskedFor() {
        assertThat(status()).isEqualTo(ApiKeyStatus.ACTIVE);
        writer.write(events.revoked(key));

        hear(events.reactivated(key));

        assertThat(status()).isEqualTo(ApiKeyStatus.REVOKED);
        assertThat(ledger.loads()).isEqualTo(2);
    }

    /** C11: nobody can say what it means for the key; the next to ask learns that. */
    @Test
    void c11_givenHeldKey_whenAnEventThatIsUnknownHereIsHeard_thenTheKeyIsHeldNoMore() {
        assertThat(status()).isEqualTo(ApiKeyStatus.ACTIVE);
        SampleKey other = SampleKey.number(2);
        writer.write(events.created(other));
        assertThat(states.stateOf(other.id())).isPresent();
        LedgerFollower follower = stored.ledger().follow("test", "ApiKey", states);

        appendUnknownEvent();
        long head = stored.ledger().head();

        assertThat(follower.awaitApplied(head, Duration.ofSeconds(30))).isTrue();
        assertThatThrownBy(this::state).isInstanceOf(UnknownEventTypeException.class);
        assertThat(states.stateOf(other.id())).isPresent();
        assertThat(ledger.loads()).as("of the other, and of the key before").isEqualTo(2);
    }

    private void appendUnknownEvent() {
        Sql.execute(
                stored.file(),
                """
                insert into event
                select 3, 'unknown', aggregate_type, aggregate_id, 1, 'io.keyledger.events.ApiKeyLent', '1', time,
                       organization, actor_id, payload, metadata
                from event where aggregate_id = '%s'
                """
                        .formatted(key.id().value()));
    }

    private ApiKeyView state() {
        return states.stateOf(key.id()).orElseThrow();
    }

    private ApiKeyStatus status() {
        return state().status();
    }

    private void hear(DomainEventMessage<?> event) {
        states.on((TrackedEventMessage<?>) event);
    }

    private static boolean waitsOrHasEnded(Thread thread) {
        return switch (thread.getState()) {
            case BLOCKED, WAITING, TERMINATED -> true;
            case NEW, RUNNABLE, TIMED_WAITING -> false;
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
