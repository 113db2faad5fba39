package io.keyledger.http.query;

import io.keyledger.http.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads query strings strictly: what is wrongly encoded is refused, where others guess. */
final class QueryString {

    private QueryString() {}

    /**
     * The names of the parameters, in their order and as often as they stand there.
     *
     * @throws ProblemException if something is wrongly encoded
     */
    static List<String> names(@Nullable String query) {
        List<String> names = new ArrayList<>();
        if (query == null) {
            return names;
        }
        for (String parameter : query.split("&")) {
            int equals = parameter.indexOf('=');
            String name = decode(equals < 0 ? parameter : parameter.substring(0, equals));
            decode(parameter.substring(equals + 1));
            if (!parameter.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    /**
     * Undoes percent-encoding and {@code +} for a blank.
     *
     * @throws ProblemException if an escape is incomplete or the bytes are not UTF-8
     */
    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text.replace('+', ' ');
        }
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length);
        for (int i = 0; i < encoded.length; i++) {
            if (encoded[i] == '%') {
                bytes.write(digit(encoded, i + 1) << 4 | digit(encoded, i + 2));
                i += 2;
            } else {
                bytes.write(encoded[i] == '+' ? ' ' : encoded[i]);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw wronglyEncoded();
        }
    }

    private static int digit(byte[] encoded, int index) {
        int digit = index < encoded.length ? Character.digit(encoded[index], 16) : -1;
        if (digit < 0) {
            throw wronglyEncoded();
        }
        return digit;
    }

    private static ProblemException wronglyEncoded() {
        return ProblemException.invalidRequest("The query string is wrongly encoded.");
    }
}
