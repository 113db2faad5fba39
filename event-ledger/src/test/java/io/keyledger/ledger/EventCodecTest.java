package io.keyledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyledger.events.ApiKeyDeleted;
import io.keyledger.events.ApiKeyRevoked;
import io.keyledger.events.EventUpcasters;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was found out about a type of event holds for that type and no other. */
class EventCodecTest {

    private static final String DELETED = "{\"apiKeyId\":\"key_1\"}";
    private static final String REVOKED = "{\"apiKeyId\":\"key_1\",\"reason\":null}";

    private final List<Object> asked = new ArrayList<>();
    private final EventCodec codec = new EventCodec(recording(), EventUpcasters.ofAllRevisions());

    @Test
    void givenEventsOfTwoTypesInTurn_whenRead_thenEachIsWhatItIsAndItsTypeIsAskedForOnce() {
        for (int round = 0; round < 3; round++) {
            assertThat(read(ApiKeyDeleted.class.getName(), "1", DELETED).getPayload())
                    .isEqualTo(new ApiKeyDeleted("key_1"));
            assertThat(read(ApiKeyRevoked.class.getName(), "1", REVOKED).getPayload())
                    .isEqualTo(new ApiKeyRevoked("key_1", null));
        }
        assertThat(asked).containsExactly(ApiKeyDeleted.class, ApiKeyRevoked.class);
    }

    @Test
    void givenTypesThatAreUnknown_whenMetAgain_thenRefusedEachTimeAndTheKnownOneIsRead() {
        for (int round = 0; round < 3; round++) {
            assertUnknown("io.keyledger.events.ApiKeyLent", "1");
            assertUnknown(ApiKeyDeleted.class.getName(), "2");
            assertUnknown(ApiKeyDeleted.class.getName(), null);
            assertUnknown("java.lang.String", null);
            assertThat(read(ApiKeyDeleted.class.getName(), "1", DELETED).getPayload()).isNotNull();
        }
    }

    @Test
    void givenDamagedMetadata_whenRead_thenThatEventCannotBeReadAndTheNextCan() {
        StoredEvent sound = StoredEvents.event("key_1", 0);
        for (String damaged : List.of("{", "[]", "{\"organization\":}")) {
            assertThatThrownBy(() -> decode(withMetadata(sound, damaged)).getMetaData())
                    .as(damaged)
                    .isInstanceOf(SerializationException.class);
        }
        assertThat(decode(sound).getMetaData()).containsEntry("organization", "acme");
    }

    private void assertUnknown(String type, @Nullable String revision) {
        assertThatThrownBy(() -> read(type, revision, DELETED))
                .isInstanceOf(UnknownEventTypeException.class)
                .hasMessageContaining(type);
    }

    private TrackedEventMessage<?> read(String type, @Nullable String revision, String payload) {
        return decode(StoredEvents.ofType("key_1", type, revision, payload));
    }

    private TrackedEventMessage<?> decode(StoredEvent event) {
        return codec.decode(new PositionedEvent(7, event));
    }

    private static StoredEvent withMetadata(StoredEvent event, String metadata) {
        return new StoredEvent(
                event.eventId(),
                event.aggregateType(),
                event.aggregateId(),
                event.sequence(),
                event.type(),
                event.revision(),
                event.time(),
                event.organization(),
                event.actorId(),
                event.payload(),
                metadata);
    }

    /** The serializer of the ledger, which notes which classes it is asked the type of. */
    private Serializer recording() {
        Serializer serializer = EventSerialization.serializer();
        return (Serializer)
                Proxy.newProxyInstance(
                        Serializer.class.getClassLoader(),
                        new Class<?>[] {Serializer.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("typeForClass")) {
                                asked.add(arguments[0]);
                            }
                            try {
                                return method.invoke(serializer, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }
}
