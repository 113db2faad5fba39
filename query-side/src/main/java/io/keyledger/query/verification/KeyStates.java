package io.keyledger.query.verification;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.keyledger.events.ApiKeyEvent;
import io.keyledger.ledger.Ledger;
import io.keyledger.query.apikey.ApiKeyFold;
import io.keyledger.query.apikey.ApiKeyView;
import io.keyledger.vocabulary.ApiKeyId;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that were verified lately, as they are now. A key that is not held is folded from its
 * own events in the ledger, never from a read model that may be behind; a key that is held is
 * brought forward by each of its events. Loading and changing one key exclude each other, so a slow
 * load cannot put an older state over a newer one.
 */
final class KeyStates {

    private static final Logger log = LoggerFactory.getLogger(KeyStates.class);

    private final Ledger ledger;
    private final Cache<ApiKeyId, ApiKeyView> held;

    KeyStates(Ledger ledger, long mostHeld) {
        this.ledger = ledger;
        this.held = Caffeine.newBuilder().maximumSize(mostHeld).build();
    }

    /**
     * @throws io.keyledger.ledger.LedgerUnavailableException if the ledger must be asked and cannot
     *     answer
     */
    Optional<ApiKeyView> stateOf(ApiKeyId id) {
        ApiKeyView view = held.getIfPresent(id);
        return Optional.ofNullable(view != null ? view : held.get(id, this::load));
    }

    private @Nullable ApiKeyView load(ApiKeyId id) {
        return ApiKeyFold.fold(ledger.eventsOf(id.value())).orElse(null);
    }

    /**
     * Brings a held key forward. This must be {@code compute}, which waits for a load of the same
     * key to end; {@code computeIfPresent} would find nothing yet and let the load put an older
     * state in place.
     */
    void on(TrackedEventMessage<?> message) {
        if (message.getPayload() instanceof ApiKeyEvent event) {
            held.asMap()
                    .compute(
                            ApiKeyId.of(event.apiKeyId()),
                            (id, view) -> forward(view, (DomainEventMessage<?>) message));
        }
    }

    /**
     * Null, which drops the key from those held, when the event does not fit: it is loaded anew
     * when asked for.
     */
    private static @Nullable ApiKeyView forward(
            @Nullable ApiKeyView view, DomainEventMessage<?> message) {
        if (view == null) {
            return null;
        }
        try {
            return ApiKeyFold.next(Optional.of(view), message);
        } catch (RuntimeException e) {
            log.error("An event does not fit the state that is held of {}", view.id(), e);
            return null;
        }
    }
}
