package io.keyledger.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;

/** One client on its connection. */
final class HttpWork implements Work {

    private static final int NO_ANSWER = 0;

    private final HttpConnection connection;
    private final Client client;

    HttpWork(int port, Client client) {
        this.connection = new HttpConnection(port);
        this.client = client;
        try {
            connection.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int once() {
        try {
            HttpAnswer answer = connection.exchange(client.nextRequest());
            return client.accepts(answer) ? RIGHT : answer.status();
        } catch (IOException e) {
            return NO_ANSWER;
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
