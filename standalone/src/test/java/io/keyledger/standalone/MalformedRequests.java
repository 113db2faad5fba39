package io.keyledger.standalone;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Makes requests that no server may accept; the same ones from the same seed. */
final class MalformedRequests {

    private static final String KEYS = "/v1/organizations/hostile/api-keys";

    private final Random random;
    private final String credential;

    MalformedRequests(long seed, String operatorToken) {
        this.random = new Random(seed);
        this.credential = "Authorization: Bearer " + operatorToken + "\r\n";
    }

    /**
     * @param kind what is wrong with it
     * @param cutOff whether it ends before it is complete, so that nobody may be there to be told
     */
    record Request(String kind, byte[] bytes, boolean cutOff) {}

    Request next() {
        return switch (random.nextInt(8)) {
            case 0 -> request("first line", firstLine() + rest(""));
            case 1 -> request("target", "GET " + target() + " HTTP/1.1\r\n" + rest(credential));
            case 2 -> request("header", "GET /v1/me HTTP/1.1\r\n" + rest(header() + "\r\n"));
            case 3 -> request("credential", "GET /v1/me HTTP/1.1\r\n" + rest(badCredential()));
            case 4 -> request("framing", postHead() + framing());
            case 5 -> withBody("body", "Content-Type: application/json\r\n", body());
            case 6 -> withBody("media type", mediaType(), bytes("{\"name\":\"a\"}"));
            default -> cutOff();
        };
    }

    private static Request request(String kind, String text) {
        return new Request(kind, bytes(text), false);
    }

    private static String rest(String headers) {
        return "Host: localhost\r\n" + headers + "Connection: close\r\n\r\n";
    }

    private String postHead() {
        return "POST "
                + KEYS
                + " HTTP/1.1\r\nHost: localhost\r\n"
                + credential
                + "Connection: close\r\nContent-Type: application/json\r\n";
    }

    private String firstLine() {
        return oneOf(
                        "G" + control() + "T /v1/me HTTP/1.1",
                        "GET /v1/me HTTP/9." + random.nextInt(10),
                        "GET /v1/me HTTQ/1.1",
                        "GET /v1/me HTTP/1.1 " + word(),
                        word().toUpperCase(Locale.ROOT) + "{} /v1/me HTTP/1.1",
                        "(" + word() + ") /v1/me HTTP/1.1",
                        "GET /" + "a".repeat(20_000 + random.nextInt(1_000)) + " HTTP/1.1",
                        "TRACE /livez HTTP/1.1",
                        "DELETE /livez HTTP/1.1")
                + "\r\n";
    }

    private String target() {
        return oneOf(
                "/v1/me?" + word() + "=" + random.nextInt(),
                "/v1/me%" + oneOf("", "0", "zz", "00", "2f", "5c", "c0%ae"),
                "/v1/../" + word(),
                "/v1/me;" + word() + "=1",
                "//" + word() + "//v1",
                "/v1/organizations/"
                        + oneOf("A", "-a", "a-", "a%20b", "a".repeat(64), "%ff")
                        + "/api-keys",
                KEYS + "/" + oneOf("key_", "KEY_" + "0".repeat(26), "key_" + word(), "%00"),
                KEYS + "?limit=" + oneOf("0", "-1", "1e3", "x", "", "%"),
                KEYS + "?cursor=" + word() + "&cursor=" + word(),
                KEYS + "?sort=" + word(),
                KEYS + "?status=deleted",
                KEYS + "?q=" + oneOf("%", "%c3%28", "%zz"),
                "/" + word() + control(),
                "/<" + word() + ">",
                "/" + word() + "/" + word());
    }

    private String header() {
        return oneOf(
                word(),
                ": " + word(),
                "X-" + word() + control() + ": 1",
                "X-" + word() + ": " + control() + word(),
                "X-Large: " + "x".repeat(17_000 + random.nextInt(1_000)),
                manyHeaders(),
                "Content-Length: " + oneOf("-1", "1e3", "99999999999999999999", "0x10", word()),
                "Content-Length: 1\r\nContent-Length: 2",
                "Host: other",
                "Transfer-Encoding: " + word(),
                "Expect: " + word(),
                credential + "X-Forwarded-For : 1.2.3.4",
                credential.strip() + "\r\n" + credential.strip(),
                credential + "Accept: " + oneOf("text/html", "image/png", "/", word()));
    }

    private String manyHeaders() {
        StringBuilder headers = new StringBuilder("X-0: 0");
        for (int i = 1; i < 300; i++) {
            headers.append("\r\nX-").append(i).append(": ").append(word());
        }
        return headers.toString();
    }

    private String badCredential() {
        return "Authorization: "
                + oneOf(
                        "Bearer",
                        "Bearer " + word(),
                        "Bearer klt_" + "0".repeat(64),
                        "Bearer eyJhbGciOiJub25lIn0.e30.",
                        "Basic " + word(),
                        "Digest " + word(),
                        "Bearer " + "x".repeat(8_000))
                + "\r\n";
    }

    private String framing() {
        String chunked = "Transfer-Encoding: chunked\r\n\r\n";
        return oneOf(
                chunked + "zz\r\n{}\r\n0\r\n\r\n",
                chunked + "-1\r\n{}\r\n0\r\n\r\n",
                chunked + "FFFFFFFFFFFFFFFF\r\n{}",
                chunked + "2\r\n{}XX0\r\n\r\n",
                chunked + "2;" + "x".repeat(20_000) + "\r\n{}\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked, gzip\r\n\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "Content-Length: 70000\r\n\r\n" + "x".repeat(70_000));
    }

    private byte[] body() {
        return switch (random.nextInt(8)) {
            case 0 -> bytes("{\"name\":\"" + word());
            case 1 -> bytes("[".repeat(1 + random.nextInt(10_000)));
            case 2 -> bytes("{\"a\":".repeat(1 + random.nextInt(5_000)));
            case 3 -> bytes("{\"name\":1e" + random.nextInt(1_000_000) + "}");
            case 4 -> bytes("{\"name\":\"a\",\"name\":\"b\",\"environment\":\"preview\"}");
            case 5 ->
                    bytes("{\"name\":\"a\",\"environment\":\"preview\",\"" + word() + "X\":null}");
            case 6 -> noise();
            default -> bytes("{\"name\":" + wrongType() + ",\"environment\":\"preview\"}");
        };
    }

    private String wrongType() {
        return oneOf(
                "1", "true", "null", "{}", "[]", "{\"$ne\":1}", "\"\"", "\" \"", "\"\\u0000\"");
    }

    /** Not UTF-8: it begins with a byte that never begins a character. */
    private byte[] noise() {
        byte[] bytes = new byte[1 + random.nextInt(2_000)];
        random.nextBytes(bytes);
        bytes[0] = (byte) 0xff;
        return bytes;
    }

    private String mediaType() {
        return oneOf(
                        "Content-Type: text/plain",
                        "Content-Type: application/xml",
                        "Content-Type: application/yaml",
                        "Content-Type: application/x-www-form-urlencoded",
                        "Content-Type: multipart/form-data; boundary=" + word(),
                        "Content-Type: application/json; charset=utf-16",
                        "Content-Type: application/json; charset=" + word() + "-9",
                        "Content-Type: " + word(),
                        "Content-Type: */*",
                        "Content-Type: application/json\r\nContent-Encoding: gzip")
                + "\r\n";
    }

    private Request withBody(String kind, String headers, byte[] body) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        String head =
                "POST "
                        + KEYS
                        + " HTTP/1.1\r\nHost: localhost\r\n"
                        + credential
                        + headers
                        + "Connection: close\r\nContent-Length: "
                        + body.length
                        + "\r\n\r\n";
        all.writeBytes(bytes(head));
        all.writeBytes(body);
        return new Request(kind, all.toByteArray(), false);
    }

    private Request cutOff() {
        byte[] whole = bytes(postHead() + "Content-Length: 100\r\n\r\n{\"name\":\"" + word());
        int end = 1 + random.nextInt(whole.length);
        return new Request("cut off", Arrays.copyOf(whole, end), true);
    }

    private char control() {
        return (char) oneOf(List.of(0, 1, 8, 11, 127));
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int length = 3 + random.nextInt(10); length > 0; length--) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }

    private String oneOf(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private int oneOf(List<Integer> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** One byte for each character, so that tests can send any. */
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
