package io.keyledger.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One address for clients: routes by method and path as the reverse proxy of {@code
 * docker-compose.yml} does, from the same table, and takes the processes of a backend in turns. A
 * process that accepts no connection is passed over; a request that nobody answered is not sent
 * again, since nobody knows what became of it.
 */
final class RoutingProxy implements AutoCloseable {

    private final Routes routes = Routes.ofReverseProxy();
    private final Map<String, List<Integer>> ports = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ServerSocket server;

    RoutingProxy() {
        try {
            server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::acceptAll);
    }

    int port() {
        return server.getLocalPort();
    }

    /** From now on requests for the side go to this port of this machine too. */
    void add(Side side, int port) {
        for (String backend : side.backends()) {
            ports.computeIfAbsent(backend, key -> new CopyOnWriteArrayList<>()).add(port);
        }
    }

    void remove(Side side, int port) {
        side.backends().forEach(backend -> ports.get(backend).remove((Integer) port));
    }

    private void acceptAll() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                threads.execute(() -> new ProxiedRequest(client, this).pass());
            } catch (IOException e) {
                // it is closed, or the client is gone already
            }
        }
    }

    /** A connection to whoever is to answer; empty if none of them accepts one. */
    Optional<Socket> connect(String request) {
        List<Integer> all =
                new ArrayList<>(ports.getOrDefault(routes.backendOf(request), List.of()));
        if (!all.isEmpty()) {
            Collections.rotate(all, turn.incrementAndGet() % all.size());
        }
        for (int port : all) {
            try {
                return Optional.of(new Socket(InetAddress.getLoopbackAddress(), port));
            } catch (IOException e) {
                // the next one may
            }
        }
        return Optional.empty();
    }

    void execute(Runnable task) {
        threads.execute(task);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
