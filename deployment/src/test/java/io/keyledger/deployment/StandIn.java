package io.keyledger.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.keyledger.processes.Answer;
import io.keyledger.processes.KeyledgerClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A tiny HTTP server in the place of a process: it answers every request with its own name and what
 * it was told of the client.
 */
final class StandIn implements AutoCloseable {

    private final String name;
    private final Queue<String> requests = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final int port;
    private HttpServer server;
    private volatile boolean ready = true;
    private volatile boolean answering = true;

    StandIn(String name) {
        this.name = name;
        this.server = listenAt(0);
        this.port = server.getAddress().getPort();
    }

    private HttpServer listenAt(int wanted) {
        try {
            InetAddress loopback = InetAddress.getLoopbackAddress();
            HttpServer listening = HttpServer.create(new InetSocketAddress(loopback, wanted), 100);
            listening.createContext("/", this::answer);
            listening.setExecutor(threads);
            listening.start();
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().toString();
            boolean isCheck = exchange.getRequestHeaders().getFirst("X-Forwarded-For") == null;
            if (isCheck) {
                exchange.sendResponseHeaders(path.equals("/readyz") && !ready ? 503 : 200, -1);
                return;
            }
            requests.add(exchange.getRequestMethod() + " " + path);
            if (answering) {
                send(exchange, KeyledgerClient.json(heard(exchange)).getBytes(UTF_8));
            }
        }
    }

    private Map<String, Object> heard(HttpExchange exchange) {
        return Map.of(
                "name", name,
                "forwardedFor", values(exchange, "X-Forwarded-For"),
                "forwardedProto", values(exchange, "X-Forwarded-Proto"));
    }

    /** Several headers are one list. */
    private static List<String> values(HttpExchange exchange, String header) {
        return exchange.getRequestHeaders().getOrDefault(header, List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .toList();
    }

    private static void send(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    /** The side of the stand-in whose answer it is. */
    static Side sideThatAnswered(Answer answer) {
        String name = answer.text("name");
        return Arrays.stream(Side.values())
                .filter(side -> name.startsWith(side.label()))
                .findFirst()
                .orElseThrow();
    }

    int port() {
        return port;
    }

    /** The requests of clients, as {@code GET /v1/me}; those that look at its health are not. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    /** From now on {@code /readyz} is 503. */
    void becomeUnready() {
        ready = false;
    }

    /** From now on it reads requests and closes the connection. */
    void stopAnswering() {
        answering = false;
    }

    /** From now on it accepts no connection. */
    void stopListening() {
        server.stop(0);
        server = null;
    }

    void recover() {
        ready = true;
        answering = true;
        if (server == null) {
            server = listenAt(port);
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
        }
        threads.shutdownNow();
    }
}
