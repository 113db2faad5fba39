package io.keyledger.query.rebuilding;

import io.keyledger.ledger.Ledger;
import io.keyledger.query.projection.Projection;
import io.keyledger.query.projection.ProjectionStore;
import io.keyledger.query.projection.ReadModel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.spring.config.SpringAxonConfiguration;
import org.springframework.context.SmartLifecycle;

/**
 * Runs every projection of this process. A read model hands its projection in while the application
 * is wired, and gets what its readers need.
 */
public final class ProjectionManager implements SmartLifecycle {

    /** Before the web server opens its port, and until after it has closed it. */
    private static final int PHASE = SpringAxonConfiguration.LIFECYCLE_PHASE + 1;

    private final ProjectionStore store;
    private final StreamableMessageSource<TrackedEventMessage<?>> source;
    private final Ledger ledger;
    private final Duration dropDelay;
    private final List<ManagedProjection<?>> projections = new CopyOnWriteArrayList<>();
    private volatile boolean running;

    /**
     * @param dropDelay how long a replaced generation is kept for those who may still read it;
     *     longer than {@link ActiveGeneration#CONFIRMED_FOR}
     */
    public ProjectionManager(
            ProjectionStore store,
            StreamableMessageSource<TrackedEventMessage<?>> source,
            Ledger ledger,
            Duration dropDelay) {
        if (dropDelay.compareTo(ActiveGeneration.CONFIRMED_FOR) <= 0) {
            throw new IllegalArgumentException("a generation may be read while it is dropped");
        }
        this.store = store;
        this.source = source;
        this.ledger = ledger;
        this.dropDelay = dropDelay;
    }

    /** Takes a projection in; it runs from {@link #start()} on. */
    public <M extends ReadModel> ManagedProjection<M> manage(Projection<M> projection) {
        ManagedProjection<M> managed =
                new ManagedProjection<>(projection, store, source, ledger, dropDelay);
        projections.add(managed);
        return managed;
    }

    /** All of them, in the order in which they came. */
    public List<ManagedProjection<?>> projections() {
        return List.copyOf(projections);
    }

    /** The projection of that name, if there is one. */
    public Optional<ManagedProjection<?>> projection(String name) {
        return projections().stream().filter(present -> present.name().equals(name)).findFirst();
    }

    @Override
    public void start() {
        projections.forEach(ManagedProjection::start);
        running = true;
    }

    @Override
    public void stop() {
        projections.forEach(ManagedProjection::stop);
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
