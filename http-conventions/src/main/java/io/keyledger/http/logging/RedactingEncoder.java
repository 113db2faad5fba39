package io.keyledger.http.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;

/** Redacts what another encoder has written: message, stack trace, thread name and all. */
final class RedactingEncoder extends EncoderBase<ILoggingEvent> {

    private final Encoder<ILoggingEvent> encoder;

    RedactingEncoder(Encoder<ILoggingEvent> encoder) {
        this.encoder = encoder;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        return redact(encoder.encode(event));
    }

    /**
     * Credentials are ASCII, so the bytes of any other charset around them can stay as they are.
     */
    private static byte[] redact(byte[] line) {
        String text = new String(line, StandardCharsets.ISO_8859_1);
        String safe = LogRedaction.redact(text);
        return safe.equals(text) ? line : safe.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public byte[] headerBytes() {
        return encoder.headerBytes();
    }

    @Override
    public byte[] footerBytes() {
        return encoder.footerBytes();
    }
}
