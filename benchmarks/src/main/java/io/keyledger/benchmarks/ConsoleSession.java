package io.keyledger.benchmarks;

import io.keyledger.benchmarks.load.HttpAnswer;
import io.keyledger.benchmarks.load.HttpConnection;
import io.keyledger.benchmarks.servers.Keyledger;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser in which somebody is signed in to the console, and works in an organization. */
final class ConsoleSession {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private String cookie = "";

    private ConsoleSession() {}

    static ConsoleSession signIn(Keyledger keyledger, String organization) {
        ConsoleSession session = new ConsoleSession();
        try (HttpConnection connection = new HttpConnection(keyledger.port())) {
            session.send(connection, "/sign-in", "token=" + keyledger.operatorToken());
            session.send(connection, "/settings/organization", "organization=" + organization);
            return session;
        } catch (IOException e) {
            throw new IllegalStateException("Nobody can sign in", e);
        }
    }

    /** The bytes of the request for a page, or for what belongs to it. */
    byte[] get(String path) {
        return request("GET", path, "\r\n");
    }

    private void send(HttpConnection connection, String path, String form) throws IOException {
        String body = form + "&_csrf=" + formToken(exchange(connection, get(path)));
        exchange(
                connection,
                request(
                        "POST",
                        path,
                        "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n%s"
                                .formatted(body.length(), body)));
    }

    private HttpAnswer exchange(HttpConnection connection, byte[] request) throws IOException {
        HttpAnswer answer = connection.exchange(request);
        answer.header("Set-Cookie").ifPresent(set -> cookie = set.replaceFirst(";.*", ""));
        return answer;
    }

    private static String formToken(HttpAnswer page) {
        Matcher matcher = FORM_TOKEN.matcher(page.text());
        if (!matcher.find()) {
            throw new IllegalStateException("A page without a form: " + page.status());
        }
        return URLEncoder.encode(matcher.group(1), StandardCharsets.UTF_8);
    }

    private byte[] request(String method, String path, String rest) {
        return """
                %s %s HTTP/1.1\r
                Host: localhost\r
                Accept: text/html,*/*\r
                Accept-Encoding: gzip\r
                Cookie: %s\r
                %s"""
                .formatted(method, path, cookie, rest)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
