package io.keyledger.query.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.ledger.EventFilter;
import io.keyledger.ledger.PositionedEvent;
import io.keyledger.ledger.TestLedger;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventStreamTest {

    private static final int BOUND = 3_000;

    private final TestLedger ledger = TestLedger.open();
    private final Frames frames = new Frames();
    private final AtomicInteger ends = new AtomicInteger();
    private final AtomicLong nanoTime = new AtomicLong();
    private final Lease lease = new Lease(Duration.ofSeconds(1), nanoTime::get);

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void givenEvents_whenOffered_thenSentInOrderOnOneLineEach() {
        FakeOutlet outlet = FakeOutlet.thatReads();
        EventStream stream = stream(EventFilter.everything(), 0, outlet);

        offer(stream, events(3));

        assertThat(outlet.sentPositions()).containsExactly(1L, 2L, 3L);
        assertThat(outlet.sent())
                .startsWith(
                        "id: 1\nevent: io.keyledger.api-key.details-changed.v1\ndata: {\"data\":{")
                .endsWith("}\n\n");
        assertThat(outlet.sent().split("\n")).hasSize(3 * 4 - 1);
    }

    @Test
    void givenEventThatWasOffered_whenOfferedAgain_thenSentOnce() {
        FakeOutlet outlet = FakeOutlet.thatReads();
        EventStream stream = stream(EventFilter.everything(), 1, outlet);
        List<PositionedEvent> events = events(3);

        offer(stream, events);
        offer(stream, events);

        assertThat(outlet.sentPositions()).containsExactly(2L, 3L);
    }

    @Test
    void givenEventOfOthers_whenOffered_thenNotSentAndItsBytesAreNotEvenMade() {
        FakeOutlet outlet = FakeOutlet.thatReads();
        EventStream stream = stream(EventFilter.ofOrganization("globex"), 0, outlet);

        for (PositionedEvent event : events(1)) {
            stream.offer(
                    event,
                    () -> {
                        throw new AssertionError("nobody wants it");
                    });
        }
        stream.drain();

        assertThat(outlet.sent()).isEmpty();
        assertThat(stream.examined()).isEqualTo(1);
    }

    @Test
    void f2_givenClientThatDoesNotRead_whenMoreThanTheBoundWaits_thenItsConnectionIsCut() {
        FakeOutlet outlet = FakeOutlet.thatDoesNotRead();
        EventStream stream = stream(EventFilter.everything(), 0, outlet);

        offer(stream, events(3));
        assertThat(outlet.fate()).isEqualTo("open");
        offer(stream, events(20));

        assertThat(outlet.fate()).isEqualTo("cut");
        assertThat(outlet.sent()).isEmpty();
        assertThat(ends).hasValue(1);
        offer(stream, events(1));
        assertThat(ends).hasValue(1);
    }

    @Test
    void givenClientThatReadsSlowly_whenLessThanTheBoundWaits_thenItMissesNothing() {
        FakeOutlet outlet = FakeOutlet.thatDoesNotRead();
        EventStream stream = stream(EventFilter.everything(), 0, outlet);
        for (int i = 0; i < 20; i++) {
            offer(stream, events(2));
            outlet.read(3);
            stream.resume();
        }

        assertThat(outlet.sentPositions()).hasSize(40).isSorted().doesNotHaveDuplicates();
        assertThat(outlet.fate()).isEqualTo("open");
    }

    @Test
    void givenClientThatStopsToRead_whenSomethingWaits_thenItCountsAsBlockedUntilItReads() {
        FakeOutlet outlet = FakeOutlet.thatDoesNotRead();
        EventStream stream = stream(EventFilter.everything(), 0, outlet);
        assertThat(stream.isBlockedFor(Duration.ZERO)).isFalse();

        offer(stream, events(1));
        assertThat(stream.isBlockedFor(Duration.ZERO)).isTrue();
        assertThat(stream.isBlockedFor(Duration.ofMinutes(1))).isFalse();

        outlet.read(10);
        stream.resume();
        assertThat(stream.isBlockedFor(Duration.ZERO)).isFalse();
    }

    @Test
    void givenStreamAtRest_whenEnded_thenTheResponseIsAWholeOne() {
        FakeOutlet outlet = FakeOutlet.thatReads();
        EventStream stream = stream(EventFilter.everything(), 0, outlet);
        offer(stream, events(1));

        stream.end();
        stream.end();
        offer(stream, events(1));

        assertThat(outlet.fate()).isEqualTo("ended");
        assertThat(outlet.sentPositions()).containsExactly(1L);
        assertThat(ends).hasValue(1);
    }

    @Test
    void givenClientThatDoesNotRead_whenEnded_thenNobodyWaitsForIt() {
        FakeOutlet outlet = FakeOutlet.thatDoesNotRead();
        EventStream stream = stream(EventFilter.everything(), 0, outlet);
        offer(stream, events(1));

        stream.end();

        assertThat(outlet.fate()).isEqualTo("cut");
    }

    @Test
    void givenClientThatHasGone_whenSentTo_thenTheStreamIsOver() {
        FakeOutlet outlet = FakeOutlet.thatReads();
        outlet.breakOff();
        EventStream stream = stream(EventFilter.everything(), 0, outlet);

        offer(stream, events(1));

        assertThat(stream.hasEnded()).isTrue();
        assertThat(outlet.fate()).isEqualTo("cut");
        assertThat(ends).hasValue(1);
    }

    @Test
    void givenEndAmongTheFrames_whenTheClientReads_thenItGetsAllBeforeAndNothingBehind() {
        FakeOutlet outlet = FakeOutlet.thatDoesNotRead();
        EventStream stream = stream(EventFilter.everything(), 0, outlet);
        offer(stream, events(2));
        stream.offer(Frame.END);
        offer(stream, events(1));
        stream.offer(Frame.HEARTBEAT);
        assertThat(outlet.fate()).isEqualTo("open");

        outlet.read(10);
        stream.resume();

        assertThat(outlet.sentPositions()).containsExactly(1L, 2L);
        assertThat(outlet.sent()).doesNotContain("keep-alive");
        assertThat(outlet.fate()).isEqualTo("ended");
    }

    @Test
    void givenTask_whenNothingWaitsAnyMore_thenItRunsOnce() {
        FakeOutlet outlet = FakeOutlet.thatDoesNotRead();
        EventStream stream = stream(EventFilter.everything(), 0, outlet);
        AtomicInteger runs = new AtomicInteger();
        offer(stream, events(1));

        stream.whenDrained(runs::incrementAndGet);
        assertThat(runs).hasValue(0);
        outlet.read(10);
        stream.resume();
        stream.drain();

        assertThat(runs).hasValue(1);
    }

    /** F2: nobody can tell whether the caller was revoked. */
    @Test
    void f2_givenLeaseThatHasRunOut_whenOffered_thenOnlyCommentsAreSentUntilItIsRenewed() {
        FakeOutlet outlet = FakeOutlet.thatReads();
        EventStream stream = stream(EventFilter.everything(), 0, outlet);
        offer(stream, events(1));
        pass(Duration.ofSeconds(1).plusNanos(1));
        stream.offer(Frame.HEARTBEAT);
        stream.drain();
        offer(stream, events(2));

        assertThat(outlet.sentPositions()).containsExactly(1L);
        assertThat(outlet.sent()).endsWith(": keep-alive\n\n");
        assertThat(outlet.fate()).isEqualTo("open");
        assertThat(stream.isBlockedFor(Duration.ZERO)).as("by its client").isFalse();

        stream.goOn(nanoTime.get());

        assertThat(outlet.sentPositions()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void f2_givenLeaseThatHasRunOut_whenTheCallerTurnsOutToBeRevoked_thenWhatWasHeldIsNeverSent() {
        FakeOutlet outlet = FakeOutlet.thatReads();
        EventStream stream = stream(EventFilter.everything(), 0, outlet);
        pass(Duration.ofSeconds(2));
        offer(stream, events(2));

        stream.end();

        assertThat(outlet.sent()).isEmpty();
        assertThat(outlet.fate()).isEqualTo("ended");
    }

    @Test
    void givenLeaseThatIsRenewedInTime_whenOffered_thenNothingIsHeld() {
        FakeOutlet outlet = FakeOutlet.thatReads();
        EventStream stream = stream(EventFilter.everything(), 0, outlet);
        for (long position = 1; position <= 4; position++) {
            pass(Duration.ofMillis(500));
            stream.goOn(nanoTime.get());
            pass(Duration.ofMillis(500));
            offer(stream, events(1));
            assertThat(outlet.sentPositions()).hasSize((int) position);
        }
    }

    private void pass(Duration time) {
        nanoTime.addAndGet(time.toNanos());
    }

    private EventStream stream(EventFilter filter, long after, Outlet outlet) {
        return new EventStream(
                new StreamRequest(filter, after),
                outlet,
                lease,
                BOUND,
                ended -> ends.incrementAndGet());
    }

    private List<PositionedEvent> events(int count) {
        long before = ledger.ledger().committedPosition();
        Stored.append(ledger, "acme", count);
        return ledger.ledger().storedEventsAfter(before, EventFilter.everything(), count).events();
    }

    private void offer(EventStream stream, List<PositionedEvent> events) {
        events.forEach(event -> stream.offer(event, () -> frames.of(event)));
        stream.drain();
    }
}
