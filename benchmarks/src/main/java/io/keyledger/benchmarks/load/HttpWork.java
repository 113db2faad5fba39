package io.keyledger.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;

/** One client on its connection. */
final class HttpWork implements Work {

    private static final int NO_ANSWER = 0;

    private final HttpConnection connection;
    private final Client client;
    private boolean toldOfError;

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
            return client.accepts(answer)
                    ? RIGHT
                    : error(answer.status(), answer.status() + " " + answer.text());
        } catch (IOException e) {
            return error(NO_ANSWER, e.toString());
        }
    }

    /**
     * Counts are in the results; what it was is told once per client, so that one can find out why.
     */
    private int error(int code, String what) {
        if (!toldOfError) {
            toldOfError = true;
            System.err.println("Not the right answer: " + what);
        }
        return code;
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
