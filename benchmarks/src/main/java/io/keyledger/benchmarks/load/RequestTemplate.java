package io.keyledger.benchmarks.load;

import java.nio.charset.StandardCharsets;

/**
 * The bytes of a request in which one slot of fixed width changes, so that making the next request
 * costs one copy. For one thread.
 */
public final class RequestTemplate {

    private static final String JSON = "application/json";

    private final byte[] request;
    private final int slot;
    private final int width;

    private RequestTemplate(byte[] request, int slot, int width) {
        this.request = request;
        this.slot = slot;
        this.width = width;
    }

    /**
     * A POST of JSON.
     *
     * @param body in ASCII, with {@code {}} where the slot is
     * @param width how many bytes the slot has
     */
    public static RequestTemplate post(String path, String token, String body, int width) {
        String filled = body.replace("{}", "0".repeat(width));
        String head = head("POST", path, token, JSON);
        String text =
                head
                        + "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                                .formatted(filled.length());
        int slot = text.length() + Math.max(0, body.indexOf("{}"));
        return new RequestTemplate(ascii(text + filled), slot, width);
    }

    /** The bytes of a GET of JSON. */
    public static byte[] get(String path, String token) {
        return get(path, token, JSON);
    }

    /**
     * The bytes of a GET.
     *
     * @param accept what kinds of answers are wanted
     */
    public static byte[] get(String path, String token, String accept) {
        return ascii(head("GET", path, token, accept) + "\r\n");
    }

    /** The request with its slot filled; the same array every time. */
    public byte[] with(byte[] value) {
        if (value.length != width) {
            throw new IllegalArgumentException(
                    "A value of %d bytes for a slot of %d".formatted(value.length, width));
        }
        System.arraycopy(value, 0, request, slot, width);
        return request;
    }

    /** The request as it is. */
    public byte[] unchanged() {
        return request;
    }

    private static String head(String method, String path, String token, String accept) {
        String credential = token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n";
        return "%s %s HTTP/1.1\r\nHost: localhost\r\nUser-Agent: keyledger-benchmarks\r\nAccept: %s\r\n%s"
                .formatted(method, path, accept, credential);
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
