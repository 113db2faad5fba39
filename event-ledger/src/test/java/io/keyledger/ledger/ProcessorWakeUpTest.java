package io.keyledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keyledger.events.ApiKeyCreated;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Axon's pooled processor polls every 500 ms unless its stream calls it back. Left alone here it
 * would look again after an hour, so an event that is handled was announced.
 */
class ProcessorWakeUpTest {

    private static final long HOUR_MILLIS = Duration.ofHours(1).toMillis();
    private static final long POLL_MILLIS = 500;

    private final TestLedger ledger = TestLedger.open();
    private final RecordingScheduler coordinator = new RecordingScheduler();
    private final ScheduledExecutorService worker = Executors.newScheduledThreadPool(1);
    private final Queue<String> handled = new ConcurrentLinkedQueue<>();

    @AfterEach
    void close() {
        coordinator.shutdownNow();
        worker.shutdownNow();
        ledger.close();
    }

    @Test
    void givenIdleProcessor_whenEventsAreAppended_thenItIsCalledAndNeverPolls() {
        PooledStreamingEventProcessor processor = processor(ledger.messageSource());
        processor.start();
        await().until(() -> coordinator.delays.contains(HOUR_MILLIS));

        for (int i = 0; i < 20; i++) {
            String apiKeyId = "key_" + i;
            ledger.append("ApiKey", apiKeyId, Map.of(), Events.created(apiKeyId));
            await().until(() -> handled.contains(apiKeyId));
        }

        assertThat(handled).hasSize(20);
        assertThat(coordinator.delays).doesNotContain(POLL_MILLIS);
        processor.shutDown();
    }

    /** Shows that the test above can fail. */
    @Test
    void axonsOwnEventStorePolls() {
        PooledStreamingEventProcessor processor = processor(ledger.eventStore());
        processor.start();

        await().until(() -> coordinator.delays.contains(POLL_MILLIS));
        processor.shutDown();
    }

    @Test
    void givenProcessorWhoseThreadsAreGone_thenAppendsAreAcknowledgedAllTheSame() {
        PooledStreamingEventProcessor processor = processor(ledger.messageSource());
        processor.start();
        await().until(() -> coordinator.delays.contains(HOUR_MILLIS));
        coordinator.shutdownNow();

        long position = ledger.append("ApiKey", "key_1", Map.of(), Events.created("key_1"));

        assertThat(position).isEqualTo(1);
    }

    private PooledStreamingEventProcessor processor(
            StreamableMessageSource<TrackedEventMessage<?>> source) {
        return PooledStreamingEventProcessor.builder()
                .name("test")
                .eventHandlerInvoker(
                        SimpleEventHandlerInvoker.builder().eventHandlers(new Handler()).build())
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(source)
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(NoTransactionManager.INSTANCE)
                .initialToken(StreamableMessageSource::createTailToken)
                .initialSegmentCount(1)
                .tokenClaimInterval(HOUR_MILLIS)
                .claimExtensionThreshold(HOUR_MILLIS)
                .coordinatorExecutor(coordinator)
                .workerExecutor(worker)
                .build();
    }

    private final class Handler {

        @EventHandler
        void on(ApiKeyCreated event) {
            handled.add(event.apiKeyId());
        }
    }

    /** Remembers for how long the coordinator meant to sleep. */
    private static final class RecordingScheduler extends ScheduledThreadPoolExecutor {

        private final Queue<Long> delays = new ConcurrentLinkedQueue<>();

        RecordingScheduler() {
            super(1);
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
            delays.add(unit.toMillis(delay));
            return super.schedule(command, delay, unit);
        }
    }
}
