package io.keyledger.console.feed;

import io.keyledger.console.api.FeedPage;
import io.keyledger.console.api.KeyledgerApi;
import io.keyledger.console.api.LedgerEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Reads the feed backwards: a window of positions before the last one seen, and wider ones as long
 * as there is little in them; one with more than a page of events is cut in half. So it takes few
 * calls wherever in a long ledger the events are.
 */
@Component
public final class EventsNewestFirst {

    private static final int LIMIT = 200;
    private static final long FIRST_WINDOW = 200;
    private static final int WIDER = 8;

    private final KeyledgerApi api;

    EventsNewestFirst(KeyledgerApi api) {
        this.api = api;
    }

    /**
     * @param before the position before which to begin; null for the end of the ledger
     * @param wanted how many to find at most
     */
    public NewestFirst before(
            String organization, EventFilter filter, @Nullable Long before, int wanted) {
        List<LedgerEvent> found = new ArrayList<>();
        long last = before == null ? head(organization) : before - 1;
        long end = last + 1;
        for (long size = FIRST_WINDOW; found.size() < wanted && end > 1; size *= WIDER) {
            Window window = window(organization, filter, Math.max(0, end - 1 - size), end);
            found.addAll(window.newestFirst());
            end = window.after() + 1;
        }
        if (found.size() <= wanted) {
            return new NewestFirst(found, end > 1 ? end : null, last);
        }
        List<LedgerEvent> first = found.subList(0, wanted);
        return new NewestFirst(first, first.get(wanted - 1).place(), last);
    }

    private long head(String organization) {
        return page(organization, new LinkedMultiValueMap<>(), 0, 1).head();
    }

    /** Ends before the given position; begins after the other, or later if there is too much. */
    private Window window(String organization, EventFilter filter, long after, long before) {
        long start = after;
        while (true) {
            FeedPage page = page(organization, filter.query(), start, LIMIT);
            if (page.next() >= before - 1 || page.next() <= start) {
                return Window.of(start, before, page.items());
            }
            start += (before - start) / 2;
        }
    }

    private record Window(long after, List<LedgerEvent> newestFirst) {

        static Window of(long after, long before, List<LedgerEvent> oldestFirst) {
            List<LedgerEvent> events = new ArrayList<>(oldestFirst);
            events.removeIf(event -> event.place() >= before);
            Collections.reverse(events);
            return new Window(after, events);
        }
    }

    private FeedPage page(
            String organization, MultiValueMap<String, String> query, long after, int limit) {
        query.add("after", String.valueOf(after));
        query.add("limit", String.valueOf(limit));
        return api.events(organization, query);
    }
}
