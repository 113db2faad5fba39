package io.keyledger.ledger;

import io.keyledger.events.EventMetadata;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/** Turns messages into stored events and back, upcasting events of older revisions. */
final class EventCodec {

    private final Serializer serializer;
    private final EventUpcaster upcasters;

    EventCodec(Serializer serializer, EventUpcaster upcasters) {
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    StoredEvent encode(DomainEventMessage<?> message) {
        SerializedObject<String> payload = message.serializePayload(serializer, String.class);
        MetaData metadata = message.getMetaData();
        return new StoredEvent(
                message.getIdentifier(),
                message.getType(),
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                message.getTimestamp().truncatedTo(ChronoUnit.MILLIS),
                text(metadata, EventMetadata.ORGANIZATION),
                text(metadata, EventMetadata.ACTOR_ID),
                payload.getData(),
                message.serializeMetaData(serializer, String.class).getData());
    }

    /**
     * The events as this version of the software knows them. Every message is a tracked one: it
     * carries its position.
     *
     * @throws UnknownEventTypeException while the stream is consumed, at an event whose type is
     *     unknown: to skip it would be to forget what happened
     */
    Stream<? extends DomainEventMessage<?>> decode(List<PositionedEvent> events) {
        return EventStreamUtils.upcastAndDeserializeDomainEvents(
                        events.stream().map(EventCodec::entry), serializer, upcasters)
                .asStream()
                .peek(EventCodec::refuseUnknownType);
    }

    private static TrackedDomainEventData<String> entry(PositionedEvent positioned) {
        StoredEvent event = positioned.event();
        return new TrackedDomainEventData<>(
                new GlobalSequenceTrackingToken(positioned.position()),
                new GenericDomainEventEntry<>(
                        event.aggregateType(),
                        event.aggregateId(),
                        event.sequence(),
                        event.eventId(),
                        event.time(),
                        event.type(),
                        event.revision(),
                        event.payload(),
                        event.metadata()));
    }

    private static void refuseUnknownType(DomainEventMessage<?> message) {
        if (message.getPayloadType() == UnknownSerializedType.class) {
            UnknownSerializedType unknown = (UnknownSerializedType) message.getPayload();
            throw new UnknownEventTypeException(message.getIdentifier(), unknown.toString());
        }
    }

    private static @Nullable String text(MetaData metadata, String key) {
        return metadata.get(key) instanceof String text ? text : null;
    }
}
