package io.keyledger.query.projection;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * Runs a projection: one owner among all processes, one segment, large batches. It is built by hand
 * since Axon's configuration takes no processors after the start.
 */
final class ProjectionProcessor {

    /** Less than the 1,024 at which Axon stops to read: see {@link ReadAhead}. */
    static final int BATCH_SIZE = 1_000;

    private static final int CLAIM_INTERVAL_MILLIS = 500;
    private static final int CLAIM_EXTENSION_MILLIS = 500;

    private final ScheduledExecutorService coordinator;
    private final ScheduledExecutorService worker;
    private final PooledStreamingEventProcessor processor;

    private ProjectionProcessor(
            String name,
            StreamableMessageSource<TrackedEventMessage<?>> ledger,
            EventHandlerInvoker events,
            TokenStore tokens) {
        this.coordinator = executor("Coordinator", name);
        this.worker = executor("Worker", name);
        this.processor =
                PooledStreamingEventProcessor.builder()
                        .name(name)
                        .eventHandlerInvoker(events)
                        .errorHandler(PropagatingErrorHandler.instance())
                        .messageSource(ledger)
                        .tokenStore(tokens)
                        .transactionManager(NoTransactionManager.instance())
                        .initialToken(StreamableMessageSource::createTailToken)
                        .initialSegmentCount(1)
                        .batchSize(BATCH_SIZE)
                        .tokenClaimInterval(CLAIM_INTERVAL_MILLIS)
                        .claimExtensionThreshold(CLAIM_EXTENSION_MILLIS)
                        .coordinatorExecutor(coordinator)
                        .workerExecutor(worker)
                        .build();
    }

    static ProjectionProcessor start(
            String name,
            StreamableMessageSource<TrackedEventMessage<?>> ledger,
            EventHandlerInvoker events,
            TokenStore tokens) {
        ProjectionProcessor started = new ProjectionProcessor(name, ledger, events, tokens);
        started.processor.start();
        return started;
    }

    private static ScheduledExecutorService executor(String role, String name) {
        return Executors.newSingleThreadScheduledExecutor(
                new AxonThreadFactory(role + "[" + name + "]"));
    }

    /** Whether it is this process that works, and not another. */
    boolean isOwner() {
        return !processor.processingStatus().isEmpty();
    }

    void stop() {
        processor.shutDown();
        coordinator.shutdown();
        worker.shutdown();
    }
}
