package io.keyledger.http.body;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes JSON with a {@code Content-Length}, so that an answer is one write to the socket: without
 * a length it goes out in chunks, the last of which, an empty one, is another write.
 */
final class SizedJsonConverter extends JacksonJsonHttpMessageConverter {

    SizedJsonConverter(JsonMapper mapper) {
        super(mapper);
    }

    /**
     * What is offered. The superclass also offers every type that ends in {@code +json}, so a
     * client that takes problems too would get its answers under the name of a problem.
     */
    @Override
    public List<MediaType> getSupportedMediaTypes(Class<?> type) {
        return List.of(MediaType.APPLICATION_JSON);
    }

    @Override
    protected void writeInternal(
            Object body,
            ResolvableType type,
            HttpOutputMessage message,
            @Nullable Map<String, Object> hints)
            throws IOException {
        Whole whole = new Whole(message.getHeaders(), new ByteArrayOutputStream(1_024));
        super.writeInternal(body, type, whole, hints);
        message.getHeaders().setContentLength(whole.bytes().size());
        whole.bytes().writeTo(message.getBody());
    }

    /** A message whose body stays in memory. */
    private record Whole(HttpHeaders headers, ByteArrayOutputStream bytes)
            implements HttpOutputMessage {

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public OutputStream getBody() {
            return bytes;
        }
    }
}
