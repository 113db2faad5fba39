package io.keyledger.ledger;

import io.keyledger.events.EventMetadata;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.jspecify.annotations.Nullable;

/**
 * Turns messages into stored events and back, upcasting events of older revisions. It knows the
 * types of the contract of events and no others, in their newest revision.
 */
final class EventCodec {

    private static final String CONTRACT = EventMetadata.class.getPackageName() + ".";

    private final Serializer serializer;
    private final EventUpcaster upcasters;

    /** Those that were met already: to find out takes as long as to read the event. */
    private final Set<SerializedType> known = ConcurrentHashMap.newKeySet();

    EventCodec(Serializer serializer, EventUpcaster upcasters) {
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    StoredEvent encode(DomainEventMessage<?> message) {
        if (!message.getPayloadType().getName().startsWith(CONTRACT)) {
            throw new IllegalArgumentException(
                    message.getPayloadType() + " is no event of the contract: " + CONTRACT + "*");
        }
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
     * @throws UnknownEventTypeException while the stream is consumed, at an event whose type or
     *     revision is unknown: to skip it would be to forget what happened
     */
    Stream<? extends DomainEventMessage<?>> decode(List<PositionedEvent> events) {
        return EventStreamUtils.upcastAndDeserializeDomainEvents(
                        events.stream().map(EventCodec::entry), serializer, this::upcast)
                .asStream();
    }

    /** The same of one event. */
    TrackedEventMessage<?> decode(PositionedEvent event) {
        return (TrackedEventMessage<?>) decode(List.of(event)).findFirst().orElseThrow();
    }

    private Stream<IntermediateEventRepresentation> upcast(
            Stream<IntermediateEventRepresentation> events) {
        return upcasters.upcast(events).peek(this::refuseUnknown);
    }

    private void refuseUnknown(IntermediateEventRepresentation event) {
        if (!isKnown(event.getType())) {
            long position = event.getTrackingToken().orElseThrow().position().orElseThrow();
            throw new UnknownEventTypeException(
                    position,
                    event.getMessageIdentifier(),
                    event.getAggregateIdentifier().orElseThrow().toString(),
                    event.getType());
        }
    }

    private boolean isKnown(SerializedType type) {
        if (known.contains(type)) {
            return true;
        }
        boolean isKnown =
                type.getName().startsWith(CONTRACT)
                        && serializer.typeForClass(serializer.classForType(type)).equals(type);
        if (isKnown) {
            known.add(type);
        }
        return isKnown;
    }

    private static TrackedDomainEventData<String> entry(PositionedEvent positioned) {
        return new TrackedDomainEventData<>(
                new GlobalSequenceTrackingToken(positioned.position()),
                new StoredEventData(positioned.event()));
    }

    private static @Nullable String text(MetaData metadata, String key) {
        return metadata.get(key) instanceof String text ? text : null;
    }
}
