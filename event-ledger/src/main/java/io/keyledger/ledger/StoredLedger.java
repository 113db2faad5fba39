package io.keyledger.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/** The ledger over whichever store was chosen. */
final class StoredLedger implements Ledger {

    private final LedgerStore store;
    private final AppendedEvents appendedEvents;
    private final LedgerStorageEngine engine;
    private final LedgerMessageSource source;
    private final CommittedPosition committed;
    private final AppliedPosition announced;
    private final List<FollowerThread> followers = new CopyOnWriteArrayList<>();

    StoredLedger(
            LedgerStore store,
            AppendedEvents appendedEvents,
            LedgerStorageEngine engine,
            LedgerMessageSource source,
            CommittedPosition committed) {
        this.store = store;
        this.appendedEvents = appendedEvents;
        this.engine = engine;
        this.source = source;
        this.committed = committed;
        this.announced = new AppliedPosition(committed.get());
        committed.addListener(() -> announced.raiseTo(committed.get()));
    }

    @Override
    public long committedPosition() {
        return committed.get();
    }

    @Override
    public long appendedPosition(String aggregateType) {
        return appendedEvents.lastPositionOf(aggregateType);
    }

    @Override
    public boolean awaitCommitted(long position, Duration atMost) {
        return announced.await(position, atMost);
    }

    /** Whoever asks is about to wait until some reader has come so far. */
    @Override
    public long head() {
        long head = store.head();
        committed.raiseTo(head);
        committed.hurry();
        return head;
    }

    @Override
    public List<? extends DomainEventMessage<?>> eventsOf(String aggregateId) {
        return engine.readEvents(aggregateId, 0).asStream().toList();
    }

    @Override
    public StoredEventPage storedEventsAfter(long position, EventFilter filter, int limit) {
        StoredEventPage page = store.search(position, filter, limit);
        committed.raiseTo(page.head());
        return page;
    }

    @Override
    public List<PositionedEvent> storedEventsOf(String aggregateId, long fromSequence, int limit) {
        return store.readAggregate(aggregateId, fromSequence, limit);
    }

    @Override
    public LedgerFollower follow(String name, String aggregateType, FollowedEvents handler) {
        long head = store.head();
        FollowerThread follower =
                new FollowerThread(
                        name,
                        source.follow(aggregateType, head),
                        head,
                        new FollowedAggregates(aggregateType, handler));
        followers.removeIf(FollowerThread::isClosed);
        followers.add(follower);
        return follower;
    }

    @Override
    public StreamableMessageSource<TrackedEventMessage<?>> eventsOfAggregates(
            String aggregateType) {
        return source.ofAggregates(aggregateType);
    }

    /** Ends those that their owners have left. */
    void closeFollowers() {
        followers.forEach(FollowerThread::close);
    }

    @Override
    public byte[] secretFor(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(store.secret(), "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }
}
