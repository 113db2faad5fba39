package io.keyledger.access.tokens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.keyledger.ledger.Ledger;
import io.keyledger.ledger.LedgerUnavailableException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The states of the access tokens in use, each folded from the ledger once for all who wait for it.
 *
 * <p>A load puts its future into the cache before it reads. So a change that commits during the
 * read drops that very future, and whoever comes after the change reads anew. An unknown id leaves
 * the cache as soon as it is known to be unknown: anyone can make up ids.
 */
final class TokenStates {

    private static final Logger log = LoggerFactory.getLogger(TokenStates.class);

    private static final int MOST_CACHED = 10_000;
    private static final int MOST_LOADS_AT_ONCE = 4;
    private static final Duration PATIENCE_FOR_A_TURN = Duration.ofMillis(100);

    /** For a load that others have begun: in a process that has just started it takes a while. */
    private static final Duration PATIENCE_FOR_A_LOAD = Duration.ofSeconds(2);

    private final Ledger ledger;
    private final Semaphore turns = new Semaphore(MOST_LOADS_AT_ONCE, true);
    private final Cache<String, CompletableFuture<Optional<TokenState>>> cache =
            Caffeine.newBuilder().maximumSize(MOST_CACHED).build();

    TokenStates(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * The state of a token; empty if it was never issued.
     *
     * @throws LedgerUnavailableException if the ledger cannot say, or too many ids are being loaded
     */
    Optional<TokenState> of(String accessTokenId) {
        CompletableFuture<Optional<TokenState>> cached = cache.getIfPresent(accessTokenId);
        return cached != null ? await(cached) : loadOnce(accessTokenId);
    }

    /** The state of a token as far as it is known without asking the ledger. */
    Optional<TokenState> cached(String accessTokenId) {
        CompletableFuture<Optional<TokenState>> cached = cache.getIfPresent(accessTokenId);
        return cached == null || cached.isCompletedExceptionally()
                ? Optional.empty()
                : cached.getNow(Optional.empty());
    }

    /** The next to ask reads the ledger again. */
    void forget(String accessTokenId) {
        cache.invalidate(accessTokenId);
    }

    long size() {
        cache.cleanUp();
        return cache.estimatedSize();
    }

    private Optional<TokenState> loadOnce(String id) {
        CompletableFuture<Optional<TokenState>> mine = new CompletableFuture<>();
        CompletableFuture<Optional<TokenState>> first = cache.asMap().putIfAbsent(id, mine);
        return first != null ? await(first) : load(id, mine);
    }

    private Optional<TokenState> load(String id, CompletableFuture<Optional<TokenState>> result) {
        try {
            Optional<TokenState> state = loadInTurn(id);
            if (state.isEmpty()) {
                cache.asMap().remove(id, result);
            }
            result.complete(state);
            return state;
        } catch (RuntimeException | Error e) {
            cache.asMap().remove(id, result);
            result.completeExceptionally(e);
            throw e;
        }
    }

    private Optional<TokenState> loadInTurn(String id) {
        awaitTurn();
        try {
            return TokenHistory.fold(ledger.eventsOf(id));
        } catch (LedgerUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            log.error("The events of {} cannot be read", id, e);
            throw new LedgerUnavailableException("The events of " + id + " cannot be read", e);
        } finally {
            turns.release();
        }
    }

    private void awaitTurn() {
        try {
            if (!turns.tryAcquire(PATIENCE_FOR_A_TURN.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new LedgerUnavailableException("Too many access tokens are being loaded");
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static Optional<TokenState> await(CompletableFuture<Optional<TokenState>> load) {
        try {
            return load.get(PATIENCE_FOR_A_LOAD.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new LedgerUnavailableException("The access token was not loaded", e.getCause());
        } catch (TimeoutException e) {
            throw new LedgerUnavailableException("The access token takes too long to load", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static LedgerUnavailableException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new LedgerUnavailableException("Interrupted while an access token was loaded", e);
    }
}
