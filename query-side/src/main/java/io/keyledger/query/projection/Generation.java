package io.keyledger.query.projection;

import io.keyledger.ledger.AppliedPosition;
import java.time.Duration;
import java.util.function.LongConsumer;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * A read model built from the ledger's beginning, with a collection, a processor and dead letters
 * of its own. All processes run its processor; one of them owns it.
 */
public final class Generation<M extends ReadModel> {

    private final GenerationId id;
    private final M documents;
    private final DeadLetters letters;
    private final ProjectionStore store;
    private final AppliedPosition applied = new AppliedPosition(0);
    private final ProcessorHealth reading;
    private final ProcessorHealth writing;
    private final BatchedEvents events;
    private final ReadAhead ledger;
    private volatile LongConsumer whenApplied = position -> {};
    private @Nullable ProjectionProcessor processor;

    private Generation(
            GenerationId id,
            Projection<M> projection,
            ProjectionStore store,
            StreamableMessageSource<TrackedEventMessage<?>> ledger) {
        this.id = id;
        this.store = store;
        this.reading = new ProcessorHealth("Reading the ledger for " + id.name());
        this.writing = new ProcessorHealth("Writing " + id.name());
        this.ledger =
                new ReadAhead(new WatchedSource(ledger, reading), ProjectionProcessor.BATCH_SIZE);
        this.documents = projection.open(store.database(), id.name());
        this.letters = new DeadLetters(id, store.letters(id), () -> store.parked(id));
        this.events =
                new BatchedEvents(
                        projection::concerns,
                        documents,
                        letters,
                        new AppliedDelay(projection.name(), store.clock()),
                        this.ledger);
    }

    /**
     * Opens a generation, new or not; it does nothing before {@link #start()}.
     *
     * @throws com.mongodb.MongoException if MongoDB cannot be reached
     */
    public static <M extends ReadModel> Generation<M> open(
            GenerationId id,
            Projection<M> projection,
            ProjectionStore store,
            StreamableMessageSource<TrackedEventMessage<?>> ledger) {
        return new Generation<>(id, projection, store, ledger);
    }

    public GenerationId id() {
        return id;
    }

    public M documents() {
        return documents;
    }

    public DeadLetters letters() {
        return letters;
    }

    /**
     * Tries all dead letters again.
     *
     * @throws com.mongodb.MongoException if MongoDB cannot be reached
     */
    public RetryOutcome retryLetters() {
        return letters.retry(documents);
    }

    /** Calls the consumer after every rise of the applied position, on the processor's thread. */
    public void whenApplied(LongConsumer consumer) {
        whenApplied = consumer;
    }

    /** Starts its processor where it left off; does nothing when that runs. */
    public synchronized void start() {
        if (processor == null) {
            FlushingTokenStore tokens =
                    new FlushingTokenStore(store.tokens(), events, new Listener());
            processor = ProjectionProcessor.start(id.name(), ledger, events, tokens);
        }
    }

    /** Stops its processor, which finishes its batch; another process may take it over. */
    public synchronized void stop() {
        if (processor != null) {
            processor.stop();
            processor = null;
        }
    }

    /** Axon waits up to a minute after some failures; this makes it try again at once. */
    public synchronized void restart() {
        stop();
        start();
    }

    /** Whether its processor runs and nothing keeps it from going on. */
    public synchronized boolean isRunning() {
        return processor != null && !reading.isStuck() && !writing.isStuck();
    }

    /** The last position of the ledger that this process knows to be applied. */
    public long appliedPosition() {
        return applied.get();
    }

    /** Waits until a position is applied; false if it is not within the time. */
    public boolean awaitApplied(long position, Duration atMost) {
        return applied.await(position, atMost);
    }

    /**
     * Learns what the owner has done meanwhile, if that is another process.
     *
     * @throws com.mongodb.MongoException if MongoDB cannot be reached
     */
    public void refresh() {
        if (!isOwner()) {
            store.appliedPosition(id).ifPresent(this::raiseTo);
        }
    }

    /**
     * Whether events are parked, as it is now: of another process's it asks the store.
     *
     * @throws com.mongodb.MongoException if MongoDB cannot be reached
     */
    public boolean hasLetters() {
        if (!isOwner()) {
            letters.refresh();
        }
        return !letters.isEmpty();
    }

    private synchronized boolean isOwner() {
        return processor != null && processor.isOwner();
    }

    private void raiseTo(long position) {
        applied.raiseTo(position);
        whenApplied.accept(position);
    }

    private final class Listener implements ProcessorListener {

        @Override
        public void claimed() {
            letters.reload();
        }

        @Override
        public void applied(long position) {
            raiseTo(position);
        }

        @Override
        public void goesOn() {
            writing.goesOn();
        }

        @Override
        public void failed(RuntimeException cause) {
            writing.failed(cause);
        }
    }
}
