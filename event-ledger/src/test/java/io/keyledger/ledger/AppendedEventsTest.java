package io.keyledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;

class AppendedEventsTest {

    private static final int ALL = Integer.MAX_VALUE;

    private final List<Long> decoded = new ArrayList<>();
    private final AppendedEvents events =
            new AppendedEvents(
                    event -> {
                        decoded.add(event.position());
                        return message(event);
                    });

    /** For tests of those who append, which nobody follows. */
    static AppendedEvents undecoded() {
        return new AppendedEvents(AppendedEventsTest::message);
    }

    private static TrackedEventMessage<?> message(PositionedEvent event) {
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(event.position()),
                new GenericDomainEventMessage<>("ApiKey", "key_1", 0, "event"));
    }

    private void add(long from, long to) {
        events.add(
                LongStream.rangeClosed(from, to)
                        .mapToObj(p -> new PositionedEvent(p, StoredEvents.event("key_1", p)))
                        .toList());
    }

    private List<Long> after(long position, int limit) {
        return events.after(position, limit).stream()
                .map(event -> event.trackingToken().position().orElseThrow())
                .toList();
    }

    @Test
    void givenNothingAppended_thenThereIsNothingAfterAnyPosition() {
        assertThat(after(0, ALL)).isEmpty();
        assertThat(after(41, ALL)).isEmpty();
    }

    @Test
    void tellsWhatFollowsAPositionUpToTheLimit() {
        add(1, 3);
        add(4, 4);

        assertThat(after(0, ALL)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(after(2, ALL)).containsExactly(3L, 4L);
        assertThat(after(1, 2)).containsExactly(2L, 3L);
        assertThat(after(4, ALL)).isEmpty();
        assertThat(after(9, ALL)).isEmpty();
    }

    @Test
    void eachEventIsDecodedOnceForAll() {
        add(1, 2);

        after(0, ALL);
        after(1, ALL);
        after(0, ALL);

        assertThat(decoded).containsExactly(1L, 2L);
    }

    @Test
    void givenLedgerThatWasNotEmptyAtTheStart_thenItsEventsAreNotHeld() {
        add(43, 44);

        assertThat(after(41, ALL)).isEmpty();
        assertThat(after(42, ALL)).containsExactly(43L, 44L);
    }

    @Test
    void givenEventsOfAnotherProcessInBetween_thenNobodyIsLedAcrossTheHole() {
        add(1, 2);
        add(5, 6);

        assertThat(after(0, ALL)).isEmpty();
        assertThat(after(2, ALL)).isEmpty();
        assertThat(after(3, ALL)).isEmpty();
        assertThat(after(4, ALL)).containsExactly(5L, 6L);
    }

    @Test
    void givenMoreThanAreHeld_thenTheOldestAreLeftToTheStore() {
        add(1, 1_500);
        add(1_501, 2_000);

        assertThat(after(0, ALL)).isEmpty();
        assertThat(after(2_000 - 1_024 - 1, ALL)).isEmpty();
        assertThat(after(2_000 - 1_024, ALL)).hasSize(1_024).startsWith(977L).endsWith(2_000L);
    }

    @Test
    void tellsTheLastPositionOfATypeOfAggregate() {
        assertThat(events.lastPositionOf("ApiKey")).isZero();

        add(1, 2);

        assertThat(events.lastPositionOf("ApiKey")).isEqualTo(2);
        assertThat(events.lastPositionOf("AccessToken")).isZero();
    }
}
