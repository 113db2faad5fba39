package io.keyledger.command.operatortoken;

import io.keyledger.ledger.DelegatingLedger;
import io.keyledger.ledger.Ledger;
import io.keyledger.ledger.PositionedEvent;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;

/** What a process knows of a ledger that it read before another one appended: nothing. */
final class LedgerAsItWas extends DelegatingLedger {

    LedgerAsItWas(Ledger ledger) {
        super(ledger);
    }

    @Override
    public List<? extends DomainEventMessage<?>> eventsOf(String aggregateId) {
        return List.of();
    }

    @Override
    public List<PositionedEvent> storedEventsOf(String aggregateId, long fromSequence, int limit) {
        return List.of();
    }
}
