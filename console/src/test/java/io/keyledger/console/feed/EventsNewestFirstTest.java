package io.keyledger.console.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.keyledger.console.api.Actor;
import io.keyledger.console.api.FeedPage;
import io.keyledger.console.api.KeyledgerApi;
import io.keyledger.console.api.LedgerEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.util.MultiValueMap;

class EventsNewestFirstTest {

    private static final EventFilter ALL = new EventFilter(null, null, null, null, null);
    private static final int LIMIT = 200;

    private int calls;

    /** All positions that it finds, in its order, page by page. */
    private List<Long> readAll(long head, LongPredicate matches, int wanted) {
        EventsNewestFirst events = new EventsNewestFirst(apiWith(head, matches));
        List<Long> read = new ArrayList<>();
        @Nullable Long before = null;
        do {
            NewestFirst page = events.before("acme", ALL, before, wanted);
            page.events().forEach(event -> read.add(event.place()));
            before = page.older();
        } while (before != null);
        return read;
    }

    private static List<Long> expected(long head, LongPredicate matches) {
        return LongStream.rangeClosed(1, head)
                .map(i -> head + 1 - i)
                .filter(matches)
                .boxed()
                .toList();
    }

    @Test
    void givenEveryEventMatches_whenReadBackwards_thenEachOnceTheNewestFirst() {
        assertThat(readAll(1234, position -> true, 50)).isEqualTo(expected(1234, position -> true));
    }

    @Test
    void givenSparseThenDenseEvents_whenReadBackwards_thenEachOnce() {
        LongPredicate matches = position -> position < 3_000 || position % 9_973 == 0;

        assertThat(readAll(200_000, matches, 50)).isEqualTo(expected(200_000, matches));
    }

    @Test
    void givenOneOldEventInALongLedger_whenReadBackwards_thenFewCalls() {
        assertThat(readAll(50_000_000, position -> position == 7, 50)).containsExactly(7L);
        assertThat(calls).isLessThan(15);
    }

    @Test
    void givenNothing_whenRead_thenNothing() {
        assertThat(readAll(0, position -> true, 50)).isEmpty();
    }

    private KeyledgerApi apiWith(long head, LongPredicate matches) {
        KeyledgerApi api = mock(KeyledgerApi.class);
        when(api.events(eq("acme"), any()))
                .thenAnswer(
                        call -> {
                            calls++;
                            return page(call.getArgument(1), head, matches);
                        });
        return api;
    }

    private static FeedPage page(
            MultiValueMap<String, String> query, long head, LongPredicate matches) {
        long after = Long.parseLong(String.valueOf(query.getFirst("after")));
        int limit = Math.min(LIMIT, Integer.parseInt(String.valueOf(query.getFirst("limit"))));
        List<LedgerEvent> items =
                LongStream.rangeClosed(after + 1, head)
                        .filter(matches)
                        .limit(limit)
                        .mapToObj(EventsNewestFirstTest::event)
                        .toList();
        long next = items.size() < limit ? head : items.get(limit - 1).place();
        return new FeedPage(items, next, head);
    }

    private static LedgerEvent event(long position) {
        return new LedgerEvent(
                "id",
                "io.keyledger.api-key.created.v1",
                "key_1",
                Instant.EPOCH,
                String.valueOf(position),
                new LedgerEvent.Data(
                        new Actor("system", "system", "system"),
                        new LedgerEvent.Origin(null, null, null),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }
}
