package io.keyledger.query.rebuilding;

import io.keyledger.ledger.Ledger;
import io.keyledger.query.projection.DeadLetters;
import io.keyledger.query.projection.Generation;
import io.keyledger.query.projection.GenerationId;
import io.keyledger.query.projection.Projection;
import io.keyledger.query.projection.ProjectionStore;
import io.keyledger.query.projection.ReadModel;
import io.keyledger.query.projection.RetryOutcome;
import io.keyledger.query.reading.ReadModelBehindException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * One projection in this process: it runs the generation that all processes have agreed to read,
 * rebuilds another when it is asked to, and changes over when that is ready, here or elsewhere.
 */
public final class ManagedProjection<M extends ReadModel> {

    private static final Duration LONGEST_LOOK = Duration.ofSeconds(1);
    private static final Duration LONGEST_SWITCH = Duration.ofSeconds(1);

    private final Projection<M> projection;
    private final ProjectionStore store;
    private final StreamableMessageSource<TrackedEventMessage<?>> source;
    private final Ledger ledger;
    private final ProjectionStates states;
    private final RetiredGenerations retired;
    private final Rebuild<M> rebuild;
    private final ActiveGeneration<M> active = new ActiveGeneration<>(this::look);
    private final ReentrantLock looking = new ReentrantLock();
    private final Watch watch;
    private volatile @Nullable ProjectionState known;
    private boolean open;

    ManagedProjection(
            Projection<M> projection,
            ProjectionStore store,
            StreamableMessageSource<TrackedEventMessage<?>> source,
            Ledger ledger,
            Duration dropDelay) {
        this.projection = projection;
        this.store = store;
        this.source = projection.aggregateType().map(ledger::eventsOfAggregates).orElse(source);
        this.ledger = ledger;
        this.states = new ProjectionStates(store.database(), projection.name());
        this.retired = new RetiredGenerations(projection.name(), store, states, dropDelay);
        this.rebuild = new Rebuild<>(store.process(), states, ledger, this::openAndStart);
        this.watch = new Watch(projection.name(), this::look, this::recover);
    }

    public String name() {
        return projection.name();
    }

    /** What its readers ask. */
    public ActiveGeneration<M> active() {
        return active;
    }

    /** Begins to run, as soon as MongoDB can be reached. */
    void start() {
        open = true;
        watch.start();
    }

    /** Stops; another process may go on where this one was. */
    void stop() {
        watch.stop();
        looking.lock();
        try {
            open = false;
            rebuild.letGo();
            active.current().ifPresent(Generation::stop);
        } finally {
            looking.unlock();
        }
    }

    /**
     * Begins a rebuild.
     *
     * @return false if there is one already, in this process or in another
     * @throws com.mongodb.MongoException if MongoDB cannot be reached
     */
    public boolean rebuild() {
        ProjectionState state = states.read();
        boolean begun = state.rebuild().isEmpty() && states.begin(state, store.process());
        watch.wake();
        return begun;
    }

    /**
     * Tries all dead letters of the active generation again.
     *
     * @throws RetryUnderWayException if that is being done, in this process or in another
     * @throws com.mongodb.MongoException if MongoDB cannot be reached
     */
    public RetryOutcome retryLetters() {
        Generation<M> current = current();
        String turn = UUID.randomUUID().toString();
        if (!states.beginRetry(turn, store.clock().instant())) {
            throw new RetryUnderWayException(name());
        }
        try {
            return current.retryLetters();
        } finally {
            states.endRetry(turn);
        }
    }

    /** The dead letters of the active generation. */
    public DeadLetters letters() {
        return current().letters();
    }

    /** How many dead letters there were when last looked. */
    public long knownLetters() {
        return active.current().map(generation -> generation.letters().known()).orElse(0L);
    }

    /** Whether the active generation cannot go on. */
    public boolean isStopped() {
        return active.current().map(generation -> !generation.isRunning()).orElse(true);
    }

    /** How far this process has come with a rebuild; nothing if it does none. */
    public OptionalLong rebuildPosition() {
        return rebuild.position();
    }

    private Generation<M> current() {
        if (active.current().isEmpty()) {
            look();
        }
        return active.current().orElseThrow(ReadModelBehindException::new);
    }

    /**
     * How it stands.
     *
     * @throws com.mongodb.MongoException if MongoDB cannot be reached
     */
    public ProjectionStatus status() {
        Generation<M> current = current();
        current.refresh();
        ProjectionState state = states.read();
        return ProjectionStatus.of(
                name(),
                current.isRunning(),
                current.appliedPosition(),
                ledger.head(),
                current.letters().count(),
                state.rebuild().map(lease -> rebuilding(lease.generation())));
    }

    private ProjectionStatus.Rebuilding rebuilding(long generation) {
        OptionalLong here = rebuild.position();
        OptionalLong position = here.isPresent() ? here : store.appliedPosition(idOf(generation));
        return new ProjectionStatus.Rebuilding(position.orElse(0), rebuild.eventsPerSecond());
    }

    /** Asks the store how things stand, and does what is to be done here. One thread at a time. */
    private void look() {
        try {
            if (!looking.tryLock(LONGEST_LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            if (open) {
                follow(System.nanoTime());
            }
        } finally {
            looking.unlock();
        }
    }

    private void follow(long asked) {
        ProjectionState state = states.read();
        ProjectionState before = known;
        if (before == null || !before.incarnation().equals(state.incarnation())) {
            beginAnew(state);
        }
        known = state;
        Generation<M> current = changeOver(state);
        if (current.id().number() == state.active()) {
            active.confirm(asked);
        }
        current.refresh();
        current.letters().refresh();
        retired.look(state);
        rebuild.look(state, current);
    }

    /** The database is another one than before: what this process holds of it means nothing. */
    private void beginAnew(ProjectionState state) {
        rebuild.letGo();
        active.current().ifPresent(Generation::stop);
        active.clear();
        active.reset(openAndStart(state.active()));
    }

    private Generation<M> changeOver(ProjectionState state) {
        Generation<M> current = active.current().orElseThrow();
        if (current.id().number() == state.active()) {
            return current;
        }
        Generation<M> next =
                rebuild.handOver(state.active()).orElseGet(() -> openAndStart(state.active()));
        next.refresh();
        if (!active.switchTo(next)) {
            // The present one must not run on before the next, who is only just behind.
            current.stop();
            next.awaitApplied(active.appliedPosition(), LONGEST_SWITCH);
            next.refresh();
            if (!active.switchTo(next)) {
                next.stop();
                return current;
            }
        }
        current.stop();
        return next;
    }

    private Generation<M> openAndStart(long number) {
        Generation<M> generation = Generation.open(idOf(number), projection, store, source);
        generation.start();
        return generation;
    }

    private GenerationId idOf(long number) {
        return new GenerationId(name(), number);
    }

    /** MongoDB can be reached again: Axon would wait, for up to a minute, before it tries. */
    private void recover() {
        active.current().ifPresent(Generation::restart);
    }
}
