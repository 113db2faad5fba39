package io.keyledger.access.tokens;

import io.keyledger.ledger.FollowedEvents;
import io.keyledger.ledger.UnknownEventTypeException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whatever happens to an access token, what is cached of it counts no more. Of an event that this
 * version does not know, nobody can say what it means for the token: the token's events cannot be
 * loaded any more, so whoever comes with it is answered 503. Others are not concerned.
 */
record ForgettingOfTokens(TokenStates states) implements FollowedEvents {

    private static final Logger log = LoggerFactory.getLogger(ForgettingOfTokens.class);

    @Override
    public void on(TrackedEventMessage<?> event) {
        states.forget(((DomainEventMessage<?>) event).getAggregateIdentifier());
    }

    @Override
    public void onUnknown(UnknownEventTypeException unknown) {
        log.error(
                "{} admits nobody until its events can be read: {}",
                unknown.aggregateId(),
                unknown.getMessage());
        states.forget(unknown.aggregateId());
    }
}
