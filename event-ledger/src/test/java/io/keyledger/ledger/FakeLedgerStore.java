package io.keyledger.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A store in memory whose commits can be held up and made to fail. */
class FakeLedgerStore implements LedgerStore {

    private final List<PositionedEvent> events = new ArrayList<>();
    private final List<Integer> groups = new ArrayList<>();
    private final AtomicInteger begun = new AtomicInteger();
    private volatile @Nullable Throwable failure;
    private boolean commitsHeld;

    /** Appends begin but do not return, until {@link #releaseCommits()}. */
    synchronized void holdCommits() {
        commitsHeld = true;
    }

    synchronized void releaseCommits() {
        commitsHeld = false;
        notifyAll();
    }

    private synchronized void awaitRelease() {
        try {
            while (commitsHeld) {
                wait();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every append throws this, until {@link #heal()}. */
    void failWith(Throwable thrown) {
        failure = thrown;
    }

    void heal() {
        failure = null;
    }

    /** How many appends have begun so far. */
    int begun() {
        return begun.get();
    }

    /** How many units each append had. */
    synchronized List<Integer> groups() {
        return List.copyOf(groups);
    }

    synchronized List<String> aggregates() {
        return events.stream().map(event -> event.event().aggregateId()).toList();
    }

    @Override
    public Appended append(List<List<StoredEvent>> units) {
        begun.incrementAndGet();
        awaitRelease();
        Throwable thrown = failure;
        if (thrown != null) {
            FakeLedgerStore.<RuntimeException>sneak(thrown);
        }
        return store(units);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }

    private synchronized Appended store(List<List<StoredEvent>> units) {
        groups.add(units.size());
        List<Long> positions = new ArrayList<>();
        for (List<StoredEvent> unit : units) {
            positions.add(isTaken(unit) ? Appended.CONFLICT : head() + 1);
            if (!isTaken(unit)) {
                unit.forEach(event -> events.add(new PositionedEvent(head() + 1, event)));
            }
        }
        return new Appended(positions, head());
    }

    private boolean isTaken(List<StoredEvent> unit) {
        Set<String> versions = new HashSet<>();
        events.forEach(event -> versions.add(version(event.event())));
        return unit.stream().map(FakeLedgerStore::version).anyMatch(versions::contains);
    }

    private static String version(StoredEvent event) {
        return event.aggregateId() + "/" + event.sequence();
    }

    @Override
    public synchronized long head() {
        return events.size();
    }

    @Override
    public synchronized List<PositionedEvent> readAfter(long position, int limit) {
        return events.stream().skip(position).limit(limit).toList();
    }

    @Override
    public synchronized List<PositionedEvent> readAggregate(
            String aggregateId, long fromSequence, int limit) {
        return events.stream()
                .filter(event -> event.event().aggregateId().equals(aggregateId))
                .filter(event -> event.event().sequence() >= fromSequence)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized StoredEventPage search(long position, EventFilter filter, int limit) {
        List<PositionedEvent> found =
                events.stream()
                        .skip(position)
                        .filter(event -> filter.matches(event.event()))
                        .limit(limit)
                        .toList();
        boolean isFull = found.size() == limit;
        long examined = isFull ? found.get(limit - 1).position() : Math.max(position, head());
        return new StoredEventPage(found, examined, head());
    }

    @Override
    public OptionalLong lastSequence(String aggregateId) {
        return readAggregate(aggregateId, 0, Integer.MAX_VALUE).stream()
                .mapToLong(event -> event.event().sequence())
                .max();
    }

    @Override
    public long positionBefore(Instant time) {
        throw new UnsupportedOperationException("nobody here asks by time");
    }

    @Override
    public byte[] secret() {
        return new byte[32];
    }

    @Override
    public void close() {}
}
