package io.keyledger.query.accesstokens;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.spring.config.SpringAxonConfiguration;
import org.springframework.context.SmartLifecycle;

/** Runs the projection: one owner among all processes, one segment. */
final class AccessTokenProcessor implements SmartLifecycle {

    static final String NAME = "access-tokens";

    /** Before the web server opens its port, and until after it has closed it. */
    private static final int PHASE = SpringAxonConfiguration.LIFECYCLE_PHASE + 1;

    private static final int BATCH_SIZE = 1_000;
    private static final int CLAIM_MILLIS = 500;

    private final ScheduledExecutorService coordinator = executor("Coordinator");
    private final ScheduledExecutorService worker = executor("Worker");
    private final PooledStreamingEventProcessor processor;

    AccessTokenProcessor(
            StreamableMessageSource<TrackedEventMessage<?>> ledger,
            AccessTokenProjection projection,
            TokenStore tokens) {
        this.processor =
                PooledStreamingEventProcessor.builder()
                        .name(NAME)
                        .eventHandlerInvoker(projection)
                        .errorHandler(PropagatingErrorHandler.instance())
                        .messageSource(ledger)
                        .tokenStore(tokens)
                        .transactionManager(NoTransactionManager.instance())
                        .initialToken(StreamableMessageSource::createTailToken)
                        .initialSegmentCount(1)
                        .batchSize(BATCH_SIZE)
                        .tokenClaimInterval(CLAIM_MILLIS)
                        .claimExtensionThreshold(CLAIM_MILLIS)
                        .coordinatorExecutor(coordinator)
                        .workerExecutor(worker)
                        .build();
    }

    private static ScheduledExecutorService executor(String role) {
        return Executors.newSingleThreadScheduledExecutor(
                new AxonThreadFactory(role + "[" + NAME + "]"));
    }

    @Override
    public void start() {
        processor.start();
    }

    @Override
    public void stop() {
        processor.shutDown();
        coordinator.shutdown();
        worker.shutdown();
    }

    @Override
    public boolean isRunning() {
        return processor.isRunning();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
