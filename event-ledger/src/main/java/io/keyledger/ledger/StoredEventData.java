package io.keyledger.ledger;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;

/**
 * A stored event as Axon's deserialization takes it. Axon's own entry would format the time and
 * parse it again, which was a tenth of the work of building a read model.
 */
record StoredEventData(StoredEvent event) implements DomainEventData<String> {

    @Override
    public String getEventIdentifier() {
        return event.eventId();
    }

    @Override
    public Instant getTimestamp() {
        return event.time();
    }

    @Override
    public SerializedObject<String> getMetaData() {
        return new SerializedMetaData<>(event.metadata(), String.class);
    }

    @Override
    public SerializedObject<String> getPayload() {
        return new SimpleSerializedObject<>(
                event.payload(), String.class, event.type(), event.revision());
    }

    @Override
    public String getType() {
        return event.aggregateType();
    }

    @Override
    public String getAggregateIdentifier() {
        return event.aggregateId();
    }

    @Override
    public long getSequenceNumber() {
        return event.sequence();
    }
}
