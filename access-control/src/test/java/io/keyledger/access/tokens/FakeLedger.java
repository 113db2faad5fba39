package io.keyledger.access.tokens;

import io.keyledger.events.AccessTokenEvent;
import io.keyledger.ledger.EventFilter;
import io.keyledger.ledger.FollowedEvents;
import io.keyledger.ledger.Ledger;
import io.keyledger.ledger.LedgerFollower;
import io.keyledger.ledger.LedgerUnavailableException;
import io.keyledger.ledger.PositionedEvent;
import io.keyledger.ledger.StoredEventPage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/** A ledger in memory whose reads and followers can be slowed, held and cut off. */
public final class FakeLedger implements Ledger {

    private final List<GenericTrackedDomainEventMessage<?>> events = new ArrayList<>();
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger readsNow = new AtomicInteger();
    private final AtomicInteger mostReadsAtOnce = new AtomicInteger();
    private long committed;
    private boolean followersHeld;
    private volatile boolean away;
    private volatile Runnable duringRead = () -> {};

    /** What a command of this process does: on return the event is committed and known to be. */
    public void append(AccessTokenEvent event) {
        append(event.accessTokenId(), event);
        synchronized (this) {
            committed = events.size();
        }
    }

    /** What another process does: this one knows nothing of it. */
    public synchronized void append(String accessTokenId, Object payload) {
        long sequence = eventsUpToNow(accessTokenId).size();
        events.add(
                new GenericTrackedDomainEventMessage<>(
                        new GlobalSequenceTrackingToken(events.size() + 1L),
                        new GenericDomainEventMessage<>(
                                "AccessToken", accessTokenId, sequence, payload)));
        notifyAll();
    }

    /** Runs in each read, after the events were read and before they are returned. */
    public void duringRead(Runnable action) {
        duringRead = action;
    }

    public synchronized void holdFollowers(boolean held) {
        followersHeld = held;
        notifyAll();
    }

    public void goAway(boolean isAway) {
        away = isAway;
    }

    public int reads() {
        return reads.get();
    }

    public int mostReadsAtOnce() {
        return mostReadsAtOnce.get();
    }

    @Override
    public synchronized long committedPosition() {
        return committed;
    }

    @Override
    public long appendedPosition(String aggregateType) {
        return committedPosition();
    }

    @Override
    public boolean awaitCommitted(long position, Duration atMost) {
        throw new UnsupportedOperationException("access tokens are followed");
    }

    @Override
    public synchronized long head() {
        requireHere();
        return events.size();
    }

    @Override
    public List<? extends DomainEventMessage<?>> eventsOf(String aggregateId) {
        requireHere();
        reads.incrementAndGet();
        mostReadsAtOnce.accumulateAndGet(readsNow.incrementAndGet(), Math::max);
        try {
            List<? extends DomainEventMessage<?>> found = eventsUpToNow(aggregateId);
            duringRead.run();
            return found;
        } finally {
            readsNow.decrementAndGet();
        }
    }

    private synchronized List<? extends DomainEventMessage<?>> eventsUpToNow(String aggregateId) {
        return events.stream()
                .filter(event -> event.getAggregateIdentifier().equals(aggregateId))
                .toList();
    }

    private void requireHere() {
        if (away) {
            throw new LedgerUnavailableException("The store is away");
        }
    }

    @Override
    public StoredEventPage storedEventsAfter(long position, EventFilter filter, int limit) {
        throw new UnsupportedOperationException("access tokens are folded from messages");
    }

    @Override
    public List<PositionedEvent> storedEventsOf(String aggregateId, long fromSequence, int limit) {
        throw new UnsupportedOperationException("access tokens are folded from messages");
    }

    @Override
    public LedgerFollower follow(String name, String aggregateType, FollowedEvents handler) {
        return new Follower(handler, head());
    }

    @Override
    public StreamableMessageSource<TrackedEventMessage<?>> eventsOfAggregates(
            String aggregateType) {
        throw new UnsupportedOperationException("access tokens are followed");
    }

    @Override
    public byte[] secretFor(String purpose) {
        throw new UnsupportedOperationException("access tokens need no secret of the ledger");
    }

    private final class Follower implements LedgerFollower {

        private final FollowedEvents handler;
        private final Thread thread = new Thread(this::follow, "fake-follower");
        private volatile long applied;

        Follower(FollowedEvents handler, long position) {
            this.handler = handler;
            this.applied = position;
            thread.setDaemon(true);
            thread.start();
        }

        private void follow() {
            try {
                while (true) {
                    handler.on(next());
                    reached(applied + 1);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private TrackedEventMessage<?> next() throws InterruptedException {
            synchronized (FakeLedger.this) {
                while (followersHeld || applied == events.size()) {
                    FakeLedger.this.wait();
                }
                return events.get((int) applied);
            }
        }

        private void reached(long position) {
            synchronized (FakeLedger.this) {
                applied = position;
                FakeLedger.this.notifyAll();
            }
        }

        @Override
        public long appliedPosition() {
            return applied;
        }

        @Override
        public boolean awaitApplied(long position, Duration atMost) {
            long deadline = System.nanoTime() + atMost.toNanos();
            synchronized (FakeLedger.this) {
                while (applied < position) {
                    long millisLeft = (deadline - System.nanoTime()) / 1_000_000;
                    if (millisLeft <= 0 || !waits(millisLeft)) {
                        return false;
                    }
                }
                return true;
            }
        }

        private boolean waits(long millis) {
            try {
                FakeLedger.this.wait(millis);
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        @Override
        public void close() {
            thread.interrupt();
        }
    }
}
