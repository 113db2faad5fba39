package io.keyledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store promises of a search: it finds each wanted event once, in order, bit by bit. */
public abstract class LedgerSearchContract {

    private static final Instant BEGIN = StoredEvents.TIME;

    /** More than any store looks at in one search. */
    private static final int VERY_MANY = 10_050;

    private final Random random = new Random(20_261_125);
    private LedgerStore store;

    protected abstract LedgerStore open();

    @BeforeEach
    void openStore() {
        store = open();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void givenEmptyLedger_thenNothingIsFoundAndNothingExamined() {
        assertThat(store.search(0, EventFilter.everything(), 10))
                .isEqualTo(new StoredEventPage(List.of(), 0, 0));
    }

    @Test
    void givenPositionAtTheHeadOrBeyond_thenItIsAnsweredAsItIs() {
        append(IntStream.range(0, 3).mapToObj(i -> one(i, "acme")));

        assertThat(store.search(3, EventFilter.everything(), 10))
                .isEqualTo(new StoredEventPage(List.of(), 3, 3));
        assertThat(store.search(99, EventFilter.everything(), 10))
                .isEqualTo(new StoredEventPage(List.of(), 99, 3));
    }

    @Test
    void givenFullPage_thenItsLastEventIsTheLastExamined() {
        append(IntStream.range(0, 9).mapToObj(i -> one(i, i % 2 == 0 ? "acme" : "globex")));

        StoredEventPage page = store.search(0, EventFilter.ofOrganization("acme"), 2);

        assertThat(positions(page.events())).containsExactly(1L, 3L);
        assertThat(page.examined()).isEqualTo(3);
        assertThat(page.head()).isEqualTo(9);
        assertThat(store.search(3, EventFilter.ofOrganization("acme"), 10).examined()).isEqualTo(9);
    }

    @Test
    void givenAnyFilterAndAnyPageSize_thenExactlyTheWantedEventsAreFoundInOrder() {
        append(IntStream.range(0, 400).mapToObj(this::anyEvent));
        List<PositionedEvent> all = store.readAfter(0, 1_000);

        for (int round = 0; round < 300; round++) {
            EventFilter filter = anyFilter();
            int limit = 1 + random.nextInt(60);
            assertThat(all(filter, limit))
                    .as("%s by %d", filter, limit)
                    .isEqualTo(
                            all.stream().filter(event -> filter.matches(event.event())).toList());
        }
    }

    @Test
    void givenVeryManyEventsThatAreNotWanted_thenTheSearchEndsEarlyAndGoesOn() {
        append(IntStream.range(0, VERY_MANY).mapToObj(i -> one(i, "acme")));
        append(Stream.of(one(VERY_MANY, "globex")));
        EventFilter someActor = filter(Optional.of("acme"), Optional.of("tok_9"), Set.of());
        EventFilter twoTypes = filter(Optional.empty(), Optional.empty(), Set.of(type(9), type(8)));
        EventFilter oneType = filter(Optional.empty(), Optional.of("tok_1"), Set.of(type(8)));

        for (EventFilter filter : List.of(someActor, twoTypes, oneType)) {
            StoredEventPage page = store.search(0, filter, 10);
            assertThat(page.events()).as("%s", filter).isEmpty();
            assertThat(page.examined()).as("%s", filter).isBetween(1_000L, VERY_MANY - 1L);
            assertThat(all(filter, 10)).isEmpty();
        }
    }

    @Test
    void givenVeryManyEventsOfOthers_thenTheOwnAreFoundAtOnce() {
        append(IntStream.range(0, VERY_MANY).mapToObj(i -> one(i, "acme")));
        append(Stream.of(one(VERY_MANY, "globex")));

        StoredEventPage page = store.search(0, EventFilter.ofOrganization("globex"), 10);

        assertThat(positions(page.events())).containsExactly(VERY_MANY + 1L);
        assertThat(page.examined()).isEqualTo(VERY_MANY + 1L);
    }

    @Test
    void givenAggregatesOfAnotherType_thenOnlyThoseOfTheWantedOneAreFound() {
        append(IntStream.range(0, 30).mapToObj(i -> one(i, "acme")));

        StoredEventPage page = store.search(0, EventFilter.ofAggregateType("AccessToken"), 10);

        assertThat(positions(page.events())).containsExactly(7L, 8L, 17L, 18L, 27L, 28L);
        assertThat(page.examined()).isEqualTo(30);
    }

    @Test
    void givenTimesBeforeOrAfterAll_thenTheEndIsReachedAtOnce() {
        append(IntStream.range(0, VERY_MANY).mapToObj(i -> one(i, "acme")));

        assertThat(store.search(0, from(BEGIN.plusSeconds(1)), 10).examined()).isEqualTo(VERY_MANY);
        assertThat(store.search(0, to(BEGIN), 10).examined()).isEqualTo(VERY_MANY);
        assertThat(store.search(0, from(BEGIN), 10).events()).hasSize(10);
        assertThat(store.search(0, to(BEGIN.plusMillis(1)), 10).events()).hasSize(10);
    }

    @Test
    void givenTimesBetweenTwoMilliseconds_thenTheyAreComparedExactly() {
        append(Stream.of(one(0, "acme")));

        assertThat(store.search(0, from(BEGIN.plusNanos(1)), 10).events()).isEmpty();
        assertThat(store.search(0, from(BEGIN.minusNanos(1)), 10).events()).hasSize(1);
        assertThat(store.search(0, to(BEGIN.plusNanos(1)), 10).events()).hasSize(1);
        assertThat(store.search(0, to(BEGIN.minusNanos(1)), 10).events()).isEmpty();
    }

    private List<PositionedEvent> all(EventFilter filter, int limit) {
        List<PositionedEvent> found = new ArrayList<>();
        StoredEventPage page = store.search(0, filter, limit);
        found.addAll(page.events());
        while (page.examined() < page.head()) {
            long reached = page.examined();
            page = store.search(reached, filter, limit);
            assertThat(page.examined()).isGreaterThan(reached);
            assertThat(page.events()).hasSizeLessThanOrEqualTo(limit);
            found.addAll(page.events());
        }
        return found;
    }

    private void append(Stream<StoredEvent> events) {
        store.append(events.map(List::of).toList());
    }

    private static StoredEvent one(int number, String organization) {
        return event("key_" + number, 0, number % 3 == 0 ? 7 : 6, BEGIN, organization, "tok_1");
    }

    /** Of few keys, organizations, actors and types; times go forth, and now and then back. */
    private StoredEvent anyEvent(int number) {
        int key = random.nextInt(8);
        return event(
                "key_" + key,
                number,
                random.nextInt(4),
                BEGIN.plusMillis(number + random.nextInt(40)),
                key < 5 ? "acme" : "globex",
                "tok_" + random.nextInt(4));
    }

    private EventFilter anyFilter() {
        return new EventFilter(
                maybe("acme"),
                random.nextInt(4) == 0 ? Optional.of(aggregateType("key_6")) : Optional.empty(),
                random.nextInt(4) == 0 ? Optional.of("key_" + random.nextInt(8)) : Optional.empty(),
                maybe("tok_" + random.nextInt(4)),
                Set.copyOf(
                        random.ints(random.nextInt(4), 0, 4)
                                .mapToObj(LedgerSearchContract::type)
                                .toList()),
                maybe(BEGIN.plusMillis(random.nextInt(450))),
                maybe(BEGIN.plusMillis(random.nextInt(450))));
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    private static EventFilter filter(
            Optional<String> organization, Optional<String> actor, Set<StoredEventType> types) {
        return new EventFilter(
                organization, Optional.empty(), actor, types, Optional.empty(), Optional.empty());
    }

    private static EventFilter from(Instant time) {
        return new EventFilter(
                Optional.of("acme"),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.of(time),
                Optional.empty());
    }

    private static EventFilter to(Instant time) {
        return new EventFilter(
                Optional.of("acme"),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.of(time));
    }

    /** Some have no revision, as no event of ours has. */
    private static StoredEventType type(int number) {
        return new StoredEventType("Type" + number / 2, number % 2 == 0 ? "1" : null);
    }

    private static StoredEvent event(
            String key, long sequence, int type, Instant time, String organization, String actor) {
        return new StoredEvent(
                "id",
                aggregateType(key),
                key,
                sequence,
                type(type).name(),
                type(type).revision(),
                time,
                organization,
                actor,
                "{}",
                "{}");
    }

    private static String aggregateType(String key) {
        return key.endsWith("6") || key.endsWith("7") ? "AccessToken" : "ApiKey";
    }

    private static List<Long> positions(List<PositionedEvent> events) {
        return events.stream().map(PositionedEvent::position).toList();
    }
}
