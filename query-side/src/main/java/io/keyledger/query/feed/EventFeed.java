package io.keyledger.query.feed;

import io.keyledger.ledger.Ledger;
import io.keyledger.ledger.StoredEventPage;
import io.keyledger.query.cloudevents.CloudEvent;
import io.keyledger.query.cloudevents.CloudEvents;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Tells the ledger page by page. A client that goes on after each {@code next} gets every event
 * once.
 */
@Component
class EventFeed {

    private final Ledger ledger;

    EventFeed(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Events before one that cannot be shown come alone.
     *
     * @throws io.keyledger.query.cloudevents.UnreadableEventException if the next event is such
     */
    FeedPage page(FeedQuery query) {
        StoredEventPage found =
                ledger.storedEventsAfter(query.after(), query.filter(), query.limit());
        List<CloudEvent> items = CloudEvents.readable(found.events());
        boolean isWhole = items.size() == found.events().size();
        long next = isWhole ? found.examined() : items.get(items.size() - 1).position();
        return new FeedPage(items, Long.toString(next), Long.toString(found.head()));
    }
}
