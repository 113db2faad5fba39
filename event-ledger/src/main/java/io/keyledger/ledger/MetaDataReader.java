package io.keyledger.ledger;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.messaging.MetaData;

/**
 * Reads an event's metadata, which is text for the most part. Axon's own reader builds the type
 * that it reads anew for each event, which took longer than to read.
 */
final class MetaDataReader extends StdDeserializer<MetaData> {

    private static final long serialVersionUID = 1L;

    MetaDataReader() {
        super(MetaData.class);
    }

    @Override
    public MetaData deserialize(JsonParser parser, DeserializationContext context)
            throws IOException {
        if (!parser.isExpectedStartObjectToken()) {
            context.reportWrongTokenException(this, JsonToken.START_OBJECT, "metadata");
        }
        Map<String, Object> values = new HashMap<>();
        String name = parser.nextFieldName();
        while (name != null) {
            values.put(name, value(parser, context));
            name = parser.nextFieldName();
        }
        return MetaData.from(values);
    }

    private static Object value(JsonParser parser, DeserializationContext context)
            throws IOException {
        return parser.nextToken() == JsonToken.VALUE_STRING
                ? parser.getText()
                : context.readValue(parser, Object.class);
    }
}
