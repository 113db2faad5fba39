package io.keyledger.query.reading;

import java.time.Duration;

/** A read model that is as far as the test says, and tells at once. */
public final class FakeReadModel implements ReadModelProgress {

    private volatile long position;
    private volatile boolean parked;
    private volatile Runnable whenAwaited = () -> {};

    /** Runs before each answer to somebody who waits. */
    public void whenAwaited(Runnable action) {
        whenAwaited = action;
    }

    public void reaches(long reached) {
        position = reached;
    }

    public void parksAKey() {
        parked = true;
    }

    @Override
    public long appliedPosition() {
        return position;
    }

    @Override
    public boolean awaitApplied(long awaited, Duration atMost) {
        whenAwaited.run();
        return position >= awaited;
    }

    @Override
    public boolean hasParkedEvents() {
        return parked;
    }
}
