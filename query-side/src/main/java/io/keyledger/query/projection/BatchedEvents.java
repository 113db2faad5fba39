package io.keyledger.query.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Brings the ledger's events into a read model. A batch's events are gathered and written at once
 * by {@link #flush()}, which must be called before the batch's tracking token is stored: {@link
 * FlushingTokenStore} does so. The events of an aggregate that cannot be written are parked, with
 * all that follow for it; the others go on.
 */
final class BatchedEvents implements EventHandlerInvoker {

    private static final String GATHERED = BatchedEvents.class.getName();

    private final Predicate<Class<?>> concerned;
    private final ReadModel documents;
    private final DeadLetters letters;
    private final AppliedDelay delay;
    private final ReadAhead source;

    /**
     * @param source where the events come from
     */
    BatchedEvents(
            Predicate<Class<?>> concerned,
            ReadModel documents,
            DeadLetters letters,
            AppliedDelay delay,
            ReadAhead source) {
        this.concerned = concerned;
        this.documents = documents;
        this.letters = letters;
        this.delay = delay;
        this.source = source;
    }

    /** Every event moves the read model's position, also one that it has no use for. */
    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return true;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        source.taken();
        if (concerned.test(message.getPayloadType())) {
            gathered().add((DomainEventMessage<?>) message);
        }
    }

    /**
     * Writes what the present unit of work has gathered. There is none, and nothing to write, when
     * Axon stores the token of a processor that has had no event for a while.
     */
    void flush() {
        if (!CurrentUnitOfWork.isStarted()) {
            return;
        }
        source.batchTaken();
        List<DomainEventMessage<?>> batch = gathered();
        if (!batch.isEmpty()) {
            List<DomainEventMessage<?>> writable = letters.withoutParked(batch);
            letters.park(documents.apply(writable), writable);
            delay.applied(batch);
            batch.clear();
        }
    }

    private static List<DomainEventMessage<?>> gathered() {
        return CurrentUnitOfWork.get()
                .root()
                .getOrComputeResource(GATHERED, name -> new ArrayList<>());
    }
}
