package io.keyledger.ledger.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread with a connection of its own, which it opens again whenever it has lost it. */
final class ConnectedThread implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ConnectedThread.class);
    private static final long PAUSE_MILLIS = 100;
    private static final long LONGEST_END_MILLIS = 4_000;

    private final String name;
    private final Source source;
    private final Work work;
    private final Thread thread;
    private volatile boolean closed;
    private boolean failing;

    private ConnectedThread(String name, Source source, Work work) {
        this.name = name;
        this.source = source;
        this.work = work;
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    static ConnectedThread start(String name, Source source, Work work) {
        ConnectedThread connected = new ConnectedThread(name, source, work);
        connected.thread.start();
        return connected;
    }

    private void run() {
        while (!closed) {
            try {
                connectAndWork();
            } catch (SQLException | RuntimeException e) {
                reportFailure(e);
                pause();
            } catch (InterruptedException e) {
                log.debug("{} was interrupted", name);
            }
        }
    }

    private void connectAndWork() throws SQLException, InterruptedException {
        try (Connection connection = source.open()) {
            if (failing) {
                log.info("{} has reached the database again", name);
                failing = false;
            }
            while (!closed) {
                work.doSome(connection);
            }
        }
    }

    private void reportFailure(Exception cause) {
        if (!failing && !closed) {
            log.warn("{} has lost the database and keeps trying: {}", name, cause.getMessage());
            failing = true;
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            log.debug("{} was interrupted", name);
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(LONGEST_END_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Connects. */
    @FunctionalInterface
    interface Source {
        Connection open() throws SQLException;
    }

    /** Is called again and again with the same connection, until it fails. */
    @FunctionalInterface
    interface Work {
        void doSome(Connection connection) throws SQLException, InterruptedException;
    }
}
