package io.keyledger.ledger;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.json.JacksonSerializer;

/**
 * How events become JSON: plain fields, no type names inside, unknown fields refused. What a field
 * of an older revision turns into is an upcaster's business, never a guess.
 */
public final class EventSerialization {

    private EventSerialization() {}

    public static JacksonSerializer serializer() {
        return JacksonSerializer.builder()
                .objectMapper(mapper())
                .revisionResolver(new AnnotationRevisionResolver())
                .build();
    }

    private static ObjectMapper mapper() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }
}
