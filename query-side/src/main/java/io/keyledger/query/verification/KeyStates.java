package io.keyledger.query.verification;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.keyledger.ledger.FollowedEvents;
import io.keyledger.ledger.Ledger;
import io.keyledger.ledger.UnknownEventTypeException;
import io.keyledger.query.apikey.ApiKeyFold;
import io.keyledger.query.apikey.ApiKeyView;
import io.keyledger.query.projection.Failures;
import io.keyledger.vocabulary.ApiKeyId;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that were verified lately, as they are now. A key that is not held is folded from its
 * own events in the ledger, never from a read model that may be behind; a key that is held is
 * brought forward by each of its events. Loading and changing one key exclude each other, so a slow
 * load cannot put an older state over a newer one. A key with an event that this version does not
 * know is held no more, and cannot be loaded either: it is neither valid nor not.
 */
final class KeyStates implements FollowedEvents {

    private static final Logger log = LoggerFactory.getLogger(KeyStates.class);

    private final Ledger ledger;
    private final Cache<String, ApiKeyView> held;

    KeyStates(Ledger ledger, long mostHeld) {
        this.ledger = ledger;
        this.held = Caffeine.newBuilder().maximumSize(mostHeld).build();
    }

    /**
     * @throws io.keyledger.ledger.LedgerUnavailableException if the ledger must be asked and cannot
     *     answer
     */
    Optional<ApiKeyView> stateOf(ApiKeyId id) {
        ApiKeyView view = held.getIfPresent(id.value());
        return Optional.ofNullable(view != null ? view : held.get(id.value(), this::load));
    }

    private @Nullable ApiKeyView load(String apiKeyId) {
        return ApiKeyFold.fold(ledger.eventsOf(apiKeyId)).orElse(null);
    }

    @Override
    public void on(TrackedEventMessage<?> message) {
        DomainEventMessage<?> event = (DomainEventMessage<?>) message;
        change(event.getAggregateIdentifier(), view -> forward(view, event));
    }

    @Override
    public void onUnknown(UnknownEventTypeException unknown) {
        log.error(
                "{} cannot be verified until its events can be read: {}",
                unknown.aggregateId(),
                unknown.getMessage());
        change(unknown.aggregateId(), view -> null);
    }

    /**
     * Changes a held key. This must be {@code compute}, which waits for a load of the same key to
     * end; {@code computeIfPresent} would find nothing yet and let the load put an older state in
     * place.
     */
    private void change(String apiKeyId, UnaryOperator<@Nullable ApiKeyView> change) {
        held.asMap().compute(apiKeyId, (id, view) -> change.apply(view));
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
            log.error(
                    "An event does not fit the state that is held of {}: {}",
                    view.id(),
                    Failures.describe(e));
            return null;
        }
    }
}
