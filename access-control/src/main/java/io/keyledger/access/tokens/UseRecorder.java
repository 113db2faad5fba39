package io.keyledger.access.tokens;

import io.keyledger.ledger.LastUseStore;
import io.keyledger.ledger.Threads;
import io.keyledger.vocabulary.AccessTokenId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gathers the uses of access tokens in memory, and stores the last one of each token once a minute,
 * off the requests' threads. A process that dies loses a minute of uses at most, and where they are
 * kept in the embedded MongoDB, which is in memory, a restart loses them all: they are not in the
 * ledger.
 *
 * <p>While their store is away they stay in memory, for {@value #MOST_WAITING} tokens at most; the
 * uses of more tokens are not kept.
 */
public final class UseRecorder implements AccessTokenUses, AutoCloseable {

    public static final Duration INTERVAL = Duration.ofMinutes(1);
    static final int MOST_WAITING = 10_000;

    private static final Logger log = LoggerFactory.getLogger(UseRecorder.class);

    private final LastUseStore stored;
    private final Map<String, Instant> waiting = new ConcurrentHashMap<>();
    private final ScheduledExecutorService writer;
    private boolean failing;

    public UseRecorder(LastUseStore stored, Duration interval) {
        this.stored = stored;
        this.writer = Threads.daemonTimer("access-token-uses");
        ScheduledFuture<?> unused =
                writer.scheduleWithFixedDelay(
                        this::store,
                        interval.toMillis(),
                        interval.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    @Override
    public void used(AccessTokenId token, Instant at) {
        String id = token.value();
        if (waiting.containsKey(id) || waiting.size() < MOST_WAITING) {
            waiting.put(id, at);
        }
    }

    /** The last use of each of these tokens that was used; what waits in this process included. */
    public Map<String, Instant> lastUsesOf(Collection<String> ids) {
        Map<String, Instant> uses = stored.of(ids);
        for (String id : ids) {
            Instant latest = waiting.get(id);
            if (latest != null) {
                uses.merge(id, latest, UseRecorder::later);
            }
        }
        return uses;
    }

    private synchronized void store() {
        Map<String, Instant> batch = new HashMap<>(waiting);
        try {
            stored.store(batch);
            batch.forEach(waiting::remove); // unless used again meanwhile
            failing = false;
        } catch (RuntimeException | Error e) { // else it would be the last turn
            if (!failing) {
                // Not the message: a database's own may quote what it was given.
                log.warn(
                        "The last uses of access tokens cannot be stored: {}",
                        e.getClass().getSimpleName());
                failing = true;
            }
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Stores what waits. */
    @Override
    public void close() {
        writer.shutdownNow();
        store();
    }
}
