package io.keyledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyledger.events.ApiKeyRevoked;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.ConfigToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.json.JacksonSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventSerializationTest {

    private final Serializer serializer = EventSerialization.serializer();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"apiKeyId\":\"key_1\",\"reason\":null,\"more\":1}",
                "{\"apiKeyId\":\"key_1\"}",
                "{\"apiKeyId\":\"key_1\",\"reason\":null",
                "[]"
            })
    void refusesWhatIsNotExactlyTheEvent(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(SerializationException.class);
    }

    @Test
    void readsAnAbsentValueThatIsWrittenAsNull() {
        assertThat(read("{\"apiKeyId\":\"key_1\",\"reason\":null}"))
                .isEqualTo(new ApiKeyRevoked("key_1", null));
    }

    private Object read(String json) {
        return serializer.deserialize(
                new SimpleSerializedObject<>(
                        json, String.class, ApiKeyRevoked.class.getName(), "1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"actorId\":\"tok_1\",\"userAgent\":\"caf\u00e9 \\u00e9\\n\"}",
                "{\"absent\":null,\"count\":7,\"much\":12345678901,\"part\":1.5,\"is\":true}",
                "{\"nested\":{\"of\":[\"it\",{\"more\":1}]},\"after\":\"it\"}"
            })
    void readsMetadataAsAxonDoes(String json) {
        Serializer axons = JacksonSerializer.defaultSerializer();

        assertThat(readMetaData(json, serializer)).isEqualTo(readMetaData(json, axons));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"actorId\":\"tok_1\"", "{\"actorId\":}", "[]", "7"})
    void refusesWhatIsNoMetadata(String json) {
        assertThatThrownBy(() -> readMetaData(json, serializer))
                .isInstanceOf(SerializationException.class);
    }

    private static Object readMetaData(String json, Serializer serializer) {
        return serializer.deserialize(
                new SimpleSerializedObject<>(json, String.class, MetaData.class.getName(), null));
    }

    static Stream<TrackingToken> tokens() {
        TrackingToken seven = new GlobalSequenceTrackingToken(7);
        TrackingToken nine = new GlobalSequenceTrackingToken(9);
        return Stream.of(
                seven,
                ReplayToken.createReplayToken(nine, seven),
                ReplayToken.createReplayToken(nine, null),
                new MergedTrackingToken(seven, nine),
                new ConfigToken(Map.of("id", "node-1")));
    }

    /** Token stores use the same serializer. */
    @ParameterizedTest
    @MethodSource("tokens")
    void readsBackEveryKindOfTrackingToken(TrackingToken token) {
        SerializedObject<byte[]> written = serializer.serialize(token, byte[].class);

        assertThat(serializer.<byte[], TrackingToken>deserialize(written)).isEqualTo(token);
    }
}
