package io.keyledger.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends forms as a browser would, from an address of its own: every address of 127.0.0.0/8 is this
 * machine's. It follows no redirect, and speaks HTTP/1.0, so that answers come in one piece.
 */
final class BrowserElsewhere {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern COOKIE = Pattern.compile("(?mi)^Set-Cookie: ([^;]+);");

    private final int port;
    private final String address;
    private String headers = "";
    private String cookie = "";

    BrowserElsewhere(int port, String address) {
        this.port = port;
        this.address = address;
    }

    /** Sends these too from now on. */
    BrowserElsewhere with(String name, String value) {
        headers += name + ": " + value + "\r\n";
        return this;
    }

    /** The answer with its headers. */
    String get(String path) {
        return exchange("GET " + path, "");
    }

    String post(String path, String form) {
        return exchange(
                "POST " + path,
                "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                        + form.length()
                        + "\r\n\r\n"
                        + form);
    }

    /** The answer to the attempt. */
    String signIn(String token) {
        return post("/sign-in", "token=" + token + "&_csrf=" + csrfToken("/sign-in"));
    }

    /** The token of the first form on a page, ready to be sent. */
    String csrfToken(String path) {
        String page = get(path);
        Matcher matcher = TOKEN.matcher(page);
        if (!matcher.find()) {
            throw new AssertionError("There is no form on " + path + ": " + page);
        }
        return URLEncoder.encode(matcher.group(1), StandardCharsets.UTF_8);
    }

    private String exchange(String line, String rest) {
        String head = line + " HTTP/1.0\r\nHost: localhost\r\n" + headers;
        String session = cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n";
        String answer = send(head + session + (rest.isEmpty() ? "\r\n" : rest));
        Matcher set = COOKIE.matcher(answer);
        if (set.find()) {
            cookie = set.group(1);
        }
        return answer;
    }

    private String send(String request) {
        try (Socket socket =
                new Socket(
                        InetAddress.getByName("127.0.0.1"),
                        port,
                        InetAddress.getByName(address),
                        0)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
