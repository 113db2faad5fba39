package io.keyledger.query.streaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keyledger.ledger.EventFilter;
import io.keyledger.ledger.Sql;
import io.keyledger.ledger.TestLedger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** From the ledger to its tail: no event is lost or sent twice where a stream changes over. */
@ExtendWith(OutputCaptureExtension.class)
class HandOverTest {

    private static final long NO_BOUND = Long.MAX_VALUE;
    private static final Lease ENDLESS = new Lease(Duration.ofDays(1), System::nanoTime);
    private static final int EVENTS = 2_000;
    private static final int STREAMS = 30;

    private final Random random = new Random(20261125);
    private final TestLedger ledger = TestLedger.open();
    private final Frames frames = new Frames();
    private final LiveTail tail = new LiveTail(ledger.ledger(), frames);
    private final CatchUp catchUp = new CatchUp(ledger.ledger(), frames, tail);

    private record Opened(long after, EventStream stream, FakeOutlet outlet) {}

    @BeforeEach
    void start() {
        tail.start();
    }

    @AfterEach
    void close() {
        catchUp.close();
        tail.close();
        ledger.close();
    }

    @Tag("slow")
    @Test
    void f1_givenStreamsThatComeWhileEventsAreWritten_whenAllIsWritten_thenEachHasEveryEventOnce()
            throws InterruptedException {
        Stored.append(ledger, "acme", 500);
        AtomicBoolean written = new AtomicBoolean();
        List<Opened> opened = new ArrayList<>();
        Thread writer = new Thread(() -> writeInSmallCommits(written));
        writer.start();
        while (!written.get() || opened.size() < STREAMS) {
            if (opened.size() < STREAMS) {
                long head = ledger.ledger().committedPosition();
                opened.add(open(random.nextLong(head + 1), EventFilter.everything()));
            }
            opened.forEach(this::readABit);
        }
        writer.join();

        for (Opened one : opened) {
            List<Long> wanted = positions(one.after() + 1, EVENTS);
            await().until(
                            () -> {
                                readAll(one);
                                return one.outlet().sentPositions().size() >= wanted.size();
                            });
            assertThat(one.outlet().sentPositions()).isEqualTo(wanted);
        }
    }

    private void writeInSmallCommits(AtomicBoolean written) {
        Random sizes = new Random(4);
        long head = 500;
        while (head < EVENTS) {
            head =
                    Stored.append(
                            ledger, "acme", Math.min(1 + sizes.nextInt(20), (int) (EVENTS - head)));
        }
        written.set(true);
    }

    private void readABit(Opened one) {
        one.outlet().read(1 + random.nextInt(100));
        one.stream().resume();
    }

    @Test
    void givenManyOrganizations_whenEventsComeLive_thenEachStreamHasItsOwnOnly() {
        Opened acme = open(0, EventFilter.ofOrganization("acme"));
        Opened globex = open(0, EventFilter.ofOrganization("globex"));
        Opened all = open(0, EventFilter.everything());
        List.of(acme, globex, all).forEach(one -> one.outlet().read(Integer.MAX_VALUE));

        for (int i = 0; i < 10; i++) {
            Stored.append(ledger, "acme", 1);
            Stored.append(ledger, "globex", 1);
            Stored.append(ledger, "initech", 1);
        }

        await().untilAsserted(() -> assertThat(all.outlet().sentPositions()).hasSize(30));
        await().untilAsserted(() -> assertThat(acme.outlet().sentPositions()).hasSize(10));
        await().untilAsserted(() -> assertThat(globex.outlet().sentPositions()).hasSize(10));
        assertThat(acme.outlet().sent()).contains("acme").doesNotContain("globex", "initech");
        assertThat(globex.outlet().sent()).contains("globex").doesNotContain("acme", "initech");
    }

    @Test
    void givenAllStreamsLeft_whenOneComesLater_thenTheTailGoesOnFromThere() {
        Opened first = open(0, EventFilter.everything());
        first.outlet().read(Integer.MAX_VALUE);
        Stored.append(ledger, "acme", 5);
        await().untilAsserted(() -> assertThat(first.outlet().sentPositions()).hasSize(5));
        first.stream().end();
        Stored.append(ledger, "acme", 5);

        Opened second = open(7, EventFilter.everything());
        second.outlet().read(Integer.MAX_VALUE);
        second.stream().resume();
        Stored.append(ledger, "acme", 5);

        await().untilAsserted(
                        () ->
                                assertThat(second.outlet().sentPositions())
                                        .isEqualTo(positions(8, 15)));
        assertThat(first.outlet().sentPositions()).hasSize(5);
    }

    @Test
    void c11_givenEventOfUnknownType_whenStreamsComeToIt_thenTheyEndThereWithOneAlert(
            CapturedOutput output) {
        Stored.append(ledger, "acme", 5);
        Stored.append(ledger, "globex", 1);
        Sql.execute(
                ledger.file(),
                "update event set type = 'io.keyledger.events.ApiKeyLent' where position = 4");

        Opened behind = open(1, EventFilter.everything());
        Opened again = open(3, EventFilter.ofOrganization("acme"));
        Opened others = open(0, EventFilter.ofOrganization("globex"));
        List.of(behind, again, others).forEach(this::readAll);

        await().until(() -> behind.outlet().fate().equals("ended"));
        await().until(() -> again.outlet().fate().equals("ended"));
        await().untilAsserted(
                        () -> assertThat(others.outlet().sentPositions()).containsExactly(6L));
        assertThat(behind.outlet().sentPositions()).containsExactly(2L, 3L);
        assertThat(again.outlet().sentPositions()).isEmpty();
        assertThat(output.getOut().split("comes to position 4 ends there", -1)).hasSize(2);
    }

    @Test
    void c11_givenEventOfUnknownType_whenItComesLive_thenTheStreamEndsThere() {
        Stored.append(ledger, "acme", 2);
        Opened live = open(0, EventFilter.everything());
        readAll(live);
        await().untilAsserted(() -> assertThat(live.outlet().sentPositions()).hasSize(2));

        Sql.execute(
                ledger.file(),
                """
                create trigger unknown after insert on event when new.position = 4
                begin update event set type = 'io.keyledger.events.ApiKeyLent' where position = 4; end
                """);
        Stored.append(ledger, "acme", 3);

        await().until(() -> live.outlet().fate().equals("ended"));
        assertThat(live.outlet().sentPositions()).containsExactly(1L, 2L, 3L);
    }

    private void readAll(Opened one) {
        one.outlet().read(Integer.MAX_VALUE);
        one.stream().resume();
    }

    private Opened open(long after, EventFilter filter) {
        FakeOutlet outlet = FakeOutlet.thatDoesNotRead();
        EventStream stream =
                new EventStream(
                        new StreamRequest(filter, after), outlet, ENDLESS, NO_BOUND, tail::leave);
        catchUp.begin(stream);
        return new Opened(after, stream, outlet);
    }

    private static List<Long> positions(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }
}
