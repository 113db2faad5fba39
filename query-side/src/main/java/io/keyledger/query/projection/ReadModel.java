package io.keyledger.query.projection;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * The documents of one generation, as the events change them. The same events may come again, or
 * late, or from two processes at once: a document never goes back to an older version.
 */
public interface ReadModel {

    /**
     * Applies a batch. When it returns, every event is stored, except those of the aggregates in
     * the answer.
     *
     * @param events those that the projection is concerned with, in the order of the ledger
     * @return the aggregates whose events of this batch are to be kept aside
     * @throws RuntimeException if the store cannot write now; the batch comes again
     */
    List<RefusedEvents> apply(List<? extends DomainEventMessage<?>> events);
}
