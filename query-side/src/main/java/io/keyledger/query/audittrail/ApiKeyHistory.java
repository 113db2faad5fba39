package io.keyledger.query.audittrail;

import io.keyledger.ledger.Ledger;
import io.keyledger.ledger.PositionedEvent;
import io.keyledger.query.apikey.ApiKeyFold;
import io.keyledger.query.apikey.ApiKeyView;
import io.keyledger.vocabulary.ApiKeyId;
import io.keyledger.vocabulary.OrganizationId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.stereotype.Component;

/**
 * The events of API keys, of deleted ones too. Keys of other organizations are as if they were not
 * there.
 */
@Component
class ApiKeyHistory {

    private final Ledger ledger;

    ApiKeyHistory(Ledger ledger) {
        this.ledger = ledger;
    }

    boolean has(OrganizationId organization, ApiKeyId key) {
        List<PositionedEvent> creation = ledger.storedEventsOf(key.value(), 0, 1);
        return !creation.isEmpty()
                && organization.value().equals(creation.get(0).event().organization());
    }

    /** Up to {@code limit} events behind the first {@code eventsBefore}, oldest first. */
    List<PositionedEvent> events(ApiKeyId key, long eventsBefore, int limit) {
        return ledger.storedEventsOf(key.value(), eventsBefore, limit);
    }

    /**
     * The key as it was at a time, events of that millisecond included; nothing if it did not exist
     * yet. Should the clock ever have gone back, it is the state before the first later event.
     */
    Optional<ApiKeyView> at(OrganizationId organization, ApiKeyId key, Instant time) {
        if (!has(organization, key)) {
            return Optional.empty(); // not after its whole history was read
        }
        Instant millisecond = time.truncatedTo(ChronoUnit.MILLIS);
        Stream<? extends DomainEventMessage<?>> until =
                ledger.eventsOf(key.value()).stream()
                        .takeWhile(event -> !event.getTimestamp().isAfter(millisecond));
        return ApiKeyFold.fold(until.toList());
    }
}
