package io.keyledger.ledger;

import static io.keyledger.ledger.StoredEvents.TIME;
import static io.keyledger.ledger.StoredEvents.event;
import static io.keyledger.ledger.StoredEvents.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyledger.ledger.LedgerStore.Appended;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of the ledger promises. */
public abstract class LedgerStoreContract {

    private static final Duration LONG = Duration.ofSeconds(30);

    private LedgerStore store;

    /** Opens the one ledger of this test; again after it was closed. */
    protected abstract LedgerStore open();

    /** Makes every append fail in the middle, until {@link #heal()}. */
    protected abstract void breakAppends();

    protected abstract void heal();

    @BeforeEach
    void openStore() {
        store = open();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    protected final LedgerStore store() {
        return store;
    }

    @Test
    void givenEmptyLedger_thenEveryQuestionHasAnAnswer() {
        assertThat(store.head()).isZero();
        assertThat(store.readAfter(0, 10)).isEmpty();
        assertThat(store.readAggregate("key_1", 0, 10)).isEmpty();
        assertThat(store.lastSequence("key_1")).isEmpty();
        assertThat(store.positionBefore(TIME)).isZero();
        assertThat(store.secret()).hasSize(32);
    }

    @Test
    void positionsStartAtOneAndHaveNoGaps() {
        Appended first = store.append(List.of(unit("key_1", 1), unit("key_2", 3)));
        Appended second = store.append(List.of(unit("key_3", 1)));

        assertThat(first).isEqualTo(new Appended(List.of(1L, 2L), 4));
        assertThat(second).isEqualTo(new Appended(List.of(5L), 5));
        assertThat(store.head()).isEqualTo(5);
        assertThat(positions(store.readAfter(0, 10))).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void readsBackExactlyWhatWasStored() {
        StoredEvent complete = event("key_1", 0);
        StoredEvent sparse =
                new StoredEvent(
                        "id-2",
                        "ApiKey",
                        "key_1",
                        1,
                        "io.keyledger.events.ApiKeyDeleted",
                        null,
                        TIME,
                        null,
                        null,
                        "{\"text\":\"naïve \uD83D\uDD11 \\u0000\"}",
                        "{}");

        store.append(List.of(List.of(complete, sparse)));

        assertThat(store.readAfter(0, 10))
                .containsExactly(new PositionedEvent(1, complete), new PositionedEvent(2, sparse));
        assertThat(store.readAggregate("key_1", 0, 10)).isEqualTo(store.readAfter(0, 10));
    }

    @Test
    void givenVersionTaken_thenTheUnitTakesNoPositionAndItsSiblingsAreStored() {
        store.append(List.of(unit("key_1", 1)));

        Appended appended =
                store.append(List.of(unit("key_2", 1), unit("key_1", 1), unit("key_3", 1)));

        assertThat(appended).isEqualTo(new Appended(List.of(2L, Appended.CONFLICT, 3L), 3));
        assertThat(aggregates(store.readAfter(0, 10))).containsExactly("key_1", "key_2", "key_3");
    }

    @Test
    void givenTwoUnitsForOneVersionInOneAppend_thenTheFirstWins() {
        Appended appended = store.append(List.of(unit("key_1", 1), unit("key_1", 1)));

        assertThat(appended).isEqualTo(new Appended(List.of(1L, Appended.CONFLICT), 1));
    }

    @Test
    void givenVersionTakenInTheMiddleOfAUnit_thenNothingOfItIsStored() {
        store.append(List.of(List.of(event("key_1", 1))));

        Appended appended = store.append(List.of(unit("key_1", 3), unit("key_2", 2)));

        assertThat(appended).isEqualTo(new Appended(List.of(Appended.CONFLICT, 2L), 3));
        assertThat(aggregates(store.readAfter(0, 10))).containsExactly("key_1", "key_2", "key_2");
    }

    @Test
    void givenOnlyConflicts_thenTheHeadStays() {
        store.append(List.of(unit("key_1", 1)));

        assertThat(store.append(List.of(unit("key_1", 2))))
                .isEqualTo(new Appended(List.of(Appended.CONFLICT), 1));
        assertThat(store.head()).isEqualTo(1);
    }

    @Test
    void givenAppendThatFails_thenNothingOfItIsStoredAndTheNextOnesWork() {
        store.append(List.of(unit("key_1", 2)));
        breakAppends();

        for (int attempt = 0; attempt < 3; attempt++) {
            assertThatThrownBy(() -> store.append(List.of(unit("key_2", 2), unit("key_3", 1))))
                    .isInstanceOf(LedgerUnavailableException.class);
            assertThat(aggregates(store.readAfter(0, 10))).containsExactly("key_1", "key_1");
        }
        heal();

        assertThat(store.append(List.of(unit("key_2", 2)))).isEqualTo(new Appended(List.of(3L), 4));
        assertThat(store.append(List.of(unit("key_2", 1), unit("key_3", 1))))
                .isEqualTo(new Appended(List.of(Appended.CONFLICT, 5L), 5));
        assertThat(positions(store.readAfter(0, 10))).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void pagesThroughTheLedgerAndThroughAnAggregate() {
        store.append(List.of(unit("key_1", 5), unit("key_2", 2)));

        assertThat(positions(store.readAfter(0, 3))).containsExactly(1L, 2L, 3L);
        assertThat(positions(store.readAfter(3, 3))).containsExactly(4L, 5L, 6L);
        assertThat(positions(store.readAfter(6, 3))).containsExactly(7L);
        assertThat(store.readAfter(7, 3)).isEmpty();
        assertThat(sequences(store.readAggregate("key_1", 0, 2))).containsExactly(0L, 1L);
        assertThat(sequences(store.readAggregate("key_1", 2, 9))).containsExactly(2L, 3L, 4L);
        assertThat(store.readAggregate("key_1", 5, 9)).isEmpty();
        assertThat(store.lastSequence("key_1")).hasValue(4);
        assertThat(store.lastSequence("key_9")).isEmpty();
    }

    @Test
    void positionBeforeATimeLeavesOutEveryEventOfThatTimeOrLater() {
        store.append(
                List.of(
                        List.of(event("key_1", 0, TIME)),
                        List.of(event("key_2", 0, TIME.plusMillis(5))),
                        List.of(event("key_3", 0, TIME.plusMillis(3))),
                        List.of(event("key_4", 0, TIME.plusMillis(9)))));

        assertThat(store.positionBefore(TIME)).isZero();
        assertThat(store.positionBefore(TIME.plusMillis(1))).isEqualTo(1);
        assertThat(store.positionBefore(TIME.plusMillis(4))).isEqualTo(1);
        assertThat(store.positionBefore(TIME.plusMillis(6))).isEqualTo(3);
        assertThat(store.positionBefore(TIME.plusMillis(9))).isEqualTo(3);
        assertThat(store.positionBefore(TIME.plusMillis(10))).isEqualTo(4);
    }

    @Test
    void givenReopened_thenTheSameEventsAndTheSameSecretAreThere() {
        store.append(List.of(unit("key_1", 2)));
        List<PositionedEvent> before = store.readAfter(0, 10);
        byte[] secret = store.secret();
        store.close();
        assertThatThrownBy(() -> store.append(List.of(unit("key_2", 1))))
                .isInstanceOf(LedgerUnavailableException.class);
        assertThatThrownBy(() -> store.head()).isInstanceOf(LedgerUnavailableException.class);

        store = open();

        assertThat(store.readAfter(0, 10)).isEqualTo(before);
        assertThat(store.secret()).isEqualTo(secret);
        assertThat(store.append(List.of(unit("key_2", 1)))).isEqualTo(new Appended(List.of(3L), 3));
    }

    /** C10 in spirit: whoever tails the ledger sees 1, 2, 3, …; nothing comes late. */
    @Test
    void givenParallelAppendersAndTailingReaders_thenEveryReaderSeesEveryPositionInOrder()
            throws Exception {
        int each = 150;
        List<Consumer<GroupCommit>> appenders = new ArrayList<>();
        for (int a = 0; a < 8; a++) {
            String aggregate = "key_" + a;
            appenders.add(commits -> appendEach(commits, aggregate, each));
        }

        runAtOnce(appenders, List.of(1, 8, 15), 8L * each);
    }

    /** C10 in spirit: what is rolled back takes no position, so nobody waits for it or skips it. */
    @Test
    void givenAppendersThatLoseRaces_thenEveryReaderSeesEveryPositionInOrderAllTheSame()
            throws Exception {
        int rivals = 4;
        int each = 100;
        List<Consumer<GroupCommit>> appenders = new ArrayList<>();
        for (int r = 0; r < rivals; r++) {
            String own = "key_own_" + r;
            appenders.add(commits -> appendAmidRivals(commits, own, each));
        }

        runAtOnce(appenders, List.of(5), (rivals + 1L) * each);

        assertThat(sequences(store.readAggregate("key_of_all", 0, each + 1))).hasSize(each);
    }

    /**
     * Appends to the end, while readers with pages of these sizes follow.
     *
     * @param last the position of the last event that is appended
     */
    private void runAtOnce(
            List<Consumer<GroupCommit>> appenders, List<Integer> pageSizes, long last)
            throws Exception {
        try (GroupCommit commits =
                        new GroupCommit(
                                store,
                                AppendedEventsTest.undecoded(),
                                new CommittedPosition(0),
                                LONG);
                Parallel threads = new Parallel()) {
            appenders.forEach(appender -> threads.run(() -> appender.accept(commits)));
            pageSizes.forEach(limit -> threads.run(() -> tail(limit, last)));
        }
        assertThat(store.head()).isEqualTo(last);
    }

    private static void appendAmidRivals(GroupCommit commits, String own, int count) {
        for (int sequence = 0; sequence < count; sequence++) {
            try {
                commits.append(List.of(event("key_of_all", sequence)));
            } catch (ConcurrencyException e) {
                // another one was quicker
            }
            commits.append(List.of(event(own, sequence)));
        }
    }

    private static void appendEach(GroupCommit commits, String aggregateId, long count) {
        for (int sequence = 0; sequence < count; sequence++) {
            commits.append(List.of(event(aggregateId, sequence)));
        }
    }

    private void tail(int limit, long last) {
        long position = 0;
        while (position < last) {
            List<PositionedEvent> page = store.readAfter(position, limit);
            assertThat(positions(page))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(position + 1, position + page.size())
                                    .boxed()
                                    .toList());
            position += page.size();
        }
    }

    private static List<Long> positions(List<PositionedEvent> events) {
        return events.stream().map(PositionedEvent::position).toList();
    }

    private static List<Long> sequences(List<PositionedEvent> events) {
        return events.stream().map(event -> event.event().sequence()).toList();
    }

    private static List<String> aggregates(List<PositionedEvent> events) {
        return events.stream().map(event -> event.event().aggregateId()).toList();
    }
}
