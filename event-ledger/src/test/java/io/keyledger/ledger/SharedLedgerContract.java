package io.keyledger.ledger;

import static io.keyledger.ledger.StoredEvents.event;
import static io.keyledger.ledger.StoredEvents.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keyledger.events.EventUpcasters;
import io.keyledger.ledger.LedgerStore.Appended;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a store promises that several processes share, each with one of its own: here they are in
 * one process, and know nothing of each other but what the database tells.
 */
public abstract class SharedLedgerContract {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final int WRITERS_OF_EACH = 4;
    private static final int EACH = 100;
    private static final long ALL = 2L * WRITERS_OF_EACH * EACH;

    private LedgerStore here;
    private LedgerStore there;

    /** Opens the ledger of this test once more. */
    protected abstract LedgerStore open();

    @BeforeEach
    void openTwice() {
        here = open();
        there = open();
    }

    @AfterEach
    void closeBoth() {
        here.close();
        there.close();
    }

    /** C10: eight writers in two processes, with a reader in each that tails the tables. */
    @Test
    void givenWritersInBoth_thenEveryReaderSeesEveryPositionInOrder() throws Exception {
        try (LedgerParts partsHere = parts(here);
                LedgerParts partsThere = parts(there);
                Parallel threads = new Parallel()) {
            writeIn(partsHere, "here", threads);
            writeIn(partsThere, "there", threads);
            threads.run(() -> tail(here));
            threads.run(() -> tail(there));
        }
        assertThat(here.head()).isEqualTo(ALL);
    }

    /** C10, for those who are handed what their own process appends without reading it back. */
    @Test
    void givenWritersInBoth_thenEveryFollowerIsHandedEveryPositionInOrder() throws Exception {
        try (LedgerParts partsHere = parts(here);
                LedgerParts partsThere = parts(there)) {
            List<Long> followedHere = follow(partsHere);
            List<Long> followedThere = follow(partsThere);
            try (Parallel threads = new Parallel()) {
                writeIn(partsHere, "here", threads);
                writeIn(partsThere, "there", threads);
            }
            await().atMost(LONG)
                    .untilAsserted(
                            () -> {
                                assertThat(followedHere).hasSize((int) ALL);
                                assertThat(followedThere).hasSize((int) ALL);
                            });
            assertThat(followedHere).isEqualTo(oneTo(ALL));
            assertThat(followedThere).isEqualTo(oneTo(ALL));
        }
    }

    /** C2 with two processes: each version is taken once, and who loses is told so. */
    @Test
    void givenRivalsForOneAggregateInBoth_thenEachVersionIsTakenOnceAndTheOtherHasAConflict()
            throws Exception {
        AtomicLong conflicts = new AtomicLong();
        try (Parallel threads = new Parallel()) {
            for (LedgerStore store : List.of(here, there)) {
                threads.run(
                        () -> {
                            for (int sequence = 0; sequence < EACH; sequence++) {
                                Appended appended =
                                        store.append(List.of(List.of(event("key_1", sequence))));
                                if (appended.firstPositions().get(0) == Appended.CONFLICT) {
                                    conflicts.incrementAndGet();
                                }
                            }
                        });
            }
        }
        assertThat(conflicts).hasValue(EACH);
        assertThat(here.readAggregate("key_1", 0, 2 * EACH)).hasSize(EACH);
        assertThat(here.head()).isEqualTo(EACH);
    }

    @Test
    void givenAppendInOne_thenTheOtherIsToldOfTheHeadWithoutAsking() {
        AtomicLong told = new AtomicLong();
        there.tellHeadsTo(told::set);

        here.append(List.of(unit("key_1", 3)));

        await().atMost(LONG).untilAsserted(() -> assertThat(told).hasValue(3));
    }

    @Test
    void givenAppendInOne_thenWhoWaitsInTheOtherIsWoken() {
        try (LedgerParts partsThere = parts(there)) {
            here.append(List.of(unit("key_1", 3)));

            assertThat(partsThere.ledger().awaitCommitted(3, LONG)).isTrue();
        }
    }

    private static LedgerParts parts(LedgerStore store) {
        return new LedgerParts(
                store, EventSerialization.serializer(), EventUpcasters.ofAllRevisions(), LONG);
    }

    private static void writeIn(LedgerParts parts, String prefix, Parallel threads) {
        for (int writer = 0; writer < WRITERS_OF_EACH; writer++) {
            String aggregate = "key_" + prefix + "_" + writer;
            threads.run(
                    () -> {
                        for (int sequence = 0; sequence < EACH; sequence++) {
                            append(parts, event(aggregate, sequence));
                        }
                    });
        }
    }

    private static void append(LedgerParts parts, StoredEvent event) {
        parts.transactions()
                .executeInTransaction(() -> parts.transactions().append(List.of(event)));
    }

    private static void tail(LedgerStore store) {
        long position = 0;
        while (position < ALL) {
            List<Long> page =
                    store.readAfter(position, 7).stream().map(PositionedEvent::position).toList();
            assertThat(page)
                    .isEqualTo(
                            LongStream.rangeClosed(position + 1, position + page.size())
                                    .boxed()
                                    .toList());
            position += page.size();
        }
    }

    private static List<Long> follow(LedgerParts parts) {
        List<Long> positions = Collections.synchronizedList(new ArrayList<>());
        parts.ledger()
                .follow(
                        "test",
                        "ApiKey",
                        event -> positions.add(event.trackingToken().position().orElseThrow()));
        return positions;
    }

    private static List<Long> oneTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
