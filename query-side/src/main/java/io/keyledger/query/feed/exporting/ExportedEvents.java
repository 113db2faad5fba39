package io.keyledger.query.feed.exporting;

import io.keyledger.ledger.PositionedEvent;
import io.keyledger.ledger.StoredEventPage;
import io.keyledger.query.cloudevents.CloudEvent;
import io.keyledger.query.cloudevents.CloudEvents;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;

/**
 * The events of a range of the ledger, read as they are taken: a batch is in memory, and nothing of
 * the ledger is held in between, however slow the one who takes them is.
 */
final class ExportedEvents implements Iterator<CloudEvent> {

    private final AdmittedPages pages;
    private final long after;
    private final long through;
    private final Queue<CloudEvent> batch = new ArrayDeque<>();
    private long examined;
    private long count;
    private OptionalLong first = OptionalLong.empty();
    private OptionalLong last = OptionalLong.empty();

    ExportedEvents(AdmittedPages pages, long after, long through) {
        this.pages = pages;
        this.through = through;
        this.after = after;
        this.examined = after;
    }

    /**
     * Reads the first batch, so that what cannot be read at all is told before anything is sent.
     */
    void begin() {
        if (examined < through) {
            readOn();
        }
    }

    /**
     * Whether there is another one; reads on if need be.
     *
     * @throws io.keyledger.query.cloudevents.UnreadableEventException if the next one cannot be
     *     shown
     */
    @Override
    public boolean hasNext() {
        while (batch.isEmpty() && examined < through) {
            readOn();
        }
        return !batch.isEmpty();
    }

    private void readOn() {
        StoredEventPage page = pages.after(examined);
        List<PositionedEvent> found =
                page.events().stream().filter(event -> event.position() <= through).toList();
        List<CloudEvent> readable = CloudEvents.readable(found);
        boolean isWhole = readable.size() == found.size();
        examined = isWhole ? page.examined() : readable.get(readable.size() - 1).position();
        batch.addAll(readable);
    }

    /**
     * The next one, to be told at once.
     *
     * @throws io.keyledger.http.problem.ProblemException if the caller is not admitted any more
     */
    @Override
    public CloudEvent next() {
        pages.requireAdmitted();
        CloudEvent event = batch.remove();
        first = OptionalLong.of(first.orElse(event.position()));
        last = OptionalLong.of(event.position());
        count++;
        return event;
    }

    /** Which part of the ledger it is. */
    String range() {
        return after + "-" + through;
    }

    long count() {
        return count;
    }

    Manifest manifest(String sha256, Optional<String> checkpoint) {
        return new Manifest(count, first, last, sha256, checkpoint);
    }
}
