package io.keyledger.deployment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One connection of a client, for one request. */
final class ProxiedRequest {

    private static final String UNAVAILABLE =
            """
            HTTP/1.1 503 Service Unavailable
            Content-Type: application/problem+json
            Retry-After: 1
            Content-Length: 22
            Connection: close

            {"code":"unavailable"}"""
                    .replace("\n", "\r\n");

    private final Socket client;
    private final RoutingProxy proxy;

    ProxiedRequest(Socket client, RoutingProxy proxy) {
        this.client = client;
        this.proxy = proxy;
    }

    void pass() {
        try (client) {
            InputStream in = new BufferedInputStream(client.getInputStream());
            String head = head(in);
            Optional<Socket> server = head.isEmpty() ? Optional.empty() : connect(head);
            if (server.isPresent()) {
                exchange(head, in, server.get());
            } else if (!head.isEmpty()) {
                answer(UNAVAILABLE);
            }
        } catch (IOException e) {
            // the client is gone
        }
    }

    private Optional<Socket> connect(String head) {
        String[] line = head.substring(0, head.indexOf('\r')).split(" ");
        return proxy.connect(line[0] + ":" + line[1].replaceFirst("\\?.*", ""));
    }

    private void exchange(String head, InputStream body, Socket server) throws IOException {
        try (server) {
            boolean answered = false;
            try {
                write(
                        server.getOutputStream(),
                        head.replaceFirst("\r\n", "\r\nConnection: close\r\n"));
                proxy.execute(() -> copy(body, server));
                InputStream answer = server.getInputStream();
                int first = answer.read();
                if (first >= 0) {
                    answered = true;
                    client.getOutputStream().write(first);
                    answer.transferTo(client.getOutputStream());
                }
            } finally {
                if (!answered) {
                    answer(UNAVAILABLE);
                }
            }
        }
    }

    /** The rest of the request; ends with the connection. */
    private static void copy(InputStream body, Socket server) {
        try {
            body.transferTo(server.getOutputStream());
        } catch (IOException e) {
            // the answer is complete
        }
    }

    private void answer(String text) throws IOException {
        write(client.getOutputStream(), text);
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /** The request line and the headers; empty if the client wants nothing. */
    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n", Math.max(0, head.length() - 4)) < 0) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.append((char) next);
        }
        return head.toString();
    }
}
