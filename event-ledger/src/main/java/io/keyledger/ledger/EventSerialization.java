package io.keyledger.ledger;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.json.JacksonSerializer;

/**
 * How events become JSON: plain fields, no type names inside; unknown and missing fields are
 * refused. What a field of an older revision turns into is an upcaster's business, never a guess.
 */
public final class EventSerialization {

    private EventSerialization() {}

    public static JacksonSerializer serializer() {
        ObjectMapper mapper = mapper();
        JacksonSerializer serializer =
                JacksonSerializer.builder()
                        .objectMapper(mapper)
                        .revisionResolver(new AnnotationRevisionResolver())
                        .build();
        // after Axon's own, which has been added by now
        mapper.registerModule(
                new SimpleModule("metadata").addDeserializer(MetaData.class, new MetaDataReader()));
        return serializer;
    }

    private static ObjectMapper mapper() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .annotationIntrospector(new EveryComponentRequired())
                .build();
    }

    /** A record has all of its fields in JSON, if only as null; Axon's own tokens do not. */
    private static final class EveryComponentRequired extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public Boolean hasRequiredMarker(AnnotatedMember member) {
            return member.getDeclaringClass().isRecord();
        }
    }
}
