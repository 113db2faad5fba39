package io.keyledger.query.cloudevents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * JSON in the one form of RFC 8785 (JSON Canonicalization Scheme): no white space, keys in the
 * order of their UTF-16 code units, strings escaped as ECMAScript does. Of numbers only integers
 * are written, since events have no others.
 */
public final class CanonicalJson {

    /** 2^53 - 1: integers beyond it are not the same to every reader (RFC 7493, section 2.2). */
    private static final long MOST = 9_007_199_254_740_991L;

    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    /**
     * @throws IllegalArgumentException if it has a number that is no integer or beyond 2^53 - 1, or
     *     half a surrogate pair
     */
    public static String of(JsonNode value) {
        CanonicalJson json = new CanonicalJson();
        json.write(value);
        return json.out.toString();
    }

    private void write(JsonNode value) {
        switch (value.getNodeType()) {
            case OBJECT -> writeObject(value.properties());
            case ARRAY -> writeArray(value);
            case STRING -> writeString(value.stringValue());
            case NUMBER -> writeInteger(value);
            case BOOLEAN, NULL -> out.append(value);
            default -> throw new IllegalArgumentException("no JSON value: " + value.getNodeType());
        }
    }

    private void writeObject(Set<Map.Entry<String, JsonNode>> properties) {
        List<Map.Entry<String, JsonNode>> sorted = new ArrayList<>(properties);
        sorted.sort(Map.Entry.comparingByKey()); // Java compares strings by UTF-16 code units
        String separator = "{";
        for (Map.Entry<String, JsonNode> property : sorted) {
            out.append(separator);
            writeString(property.getKey());
            out.append(':');
            write(property.getValue());
            separator = ",";
        }
        out.append(sorted.isEmpty() ? "{}" : "}");
    }

    private void writeArray(JsonNode array) {
        out.append('[');
        for (int i = 0; i < array.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            write(array.get(i));
        }
        out.append(']');
    }

    private void writeInteger(JsonNode number) {
        if (!number.isIntegralNumber()
                || !number.canConvertToLong()
                || number.longValue() > MOST
                || number.longValue() < -MOST) {
            throw new IllegalArgumentException("a number that is no integer of 53 bits");
        }
        out.append(number.longValue());
    }

    private void writeString(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                requirePair(text, i);
                out.append(c).append(text.charAt(++i));
            } else {
                writeEscaped(c);
            }
        }
        out.append('"');
    }

    private static void requirePair(String text, int high) {
        if (high + 1 == text.length()
                || !Character.isSurrogatePair(text.charAt(high), text.charAt(high + 1))) {
            throw new IllegalArgumentException("half a surrogate pair");
        }
    }

    private void writeEscaped(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> {
                if (c < ' ') {
                    out.append("\\u%04x".formatted((int) c));
                } else {
                    out.append(c);
                }
            }
        }
    }
}
