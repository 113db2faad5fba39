package io.keyledger.query.feed.exporting;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;

/**
 * An answer as it came over the wire, since Java's client keeps no trailers.
 *
 * @param head the status line and the headers
 * @param body without the framing of chunks
 * @param trailers what came after the last chunk; empty if that never came
 */
record ChunkedAnswer(String head, String body, String trailers) {

    private static final String LINE = "\r\n";

    static ChunkedAnswer get(int port, String path, String token, String accept) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request =
                    """
                    GET %s HTTP/1.1
                    Host: localhost
                    Authorization: Bearer %s
                    Accept: %s
                    TE: trailers
                    Connection: close

                    """
                            .formatted(path, token, accept)
                            .replace("\n", LINE);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return parse(new String(socket.getInputStream().readAllBytes(), ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ChunkedAnswer parse(String answer) {
        int at = answer.indexOf(LINE + LINE) + 2 * LINE.length();
        String head = answer.substring(0, at);
        StringBuilder body = new StringBuilder();
        while (at < answer.length()) {
            int end = answer.indexOf(LINE, at);
            if (end < 0) {
                return of(head, body, "");
            }
            int size = Integer.parseInt(answer.substring(at, end), 16);
            at = end + LINE.length();
            if (size == 0) {
                return of(head, body, answer.substring(at));
            }
            body.append(answer, at, Math.min(answer.length(), at + size));
            at += size + LINE.length();
        }
        return of(head, body, "");
    }

    private static ChunkedAnswer of(String head, StringBuilder body, String trailers) {
        return new ChunkedAnswer(
                head, new String(body.toString().getBytes(ISO_8859_1), UTF_8), trailers);
    }

    boolean isWhole() {
        return !trailers.isEmpty();
    }

    String trailer(String name) {
        String lowerCase = name.toLowerCase(Locale.ROOT) + ":";
        return trailers.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(lowerCase))
                .map(line -> line.substring(lowerCase.length()).strip())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no trailer " + name + " in: " + trailers));
    }
}
