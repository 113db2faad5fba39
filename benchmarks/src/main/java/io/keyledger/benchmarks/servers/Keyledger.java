package io.keyledger.benchmarks.servers;

import java.time.Duration;

/**
 * Keyledger, ready to serve.
 *
 * @param operatorToken the credential that it made at its first start
 * @param started how long after its start it could serve
 */
public record Keyledger(ServerProcess process, String operatorToken, Duration started)
        implements AutoCloseable {

    public int port() {
        return process.port();
    }

    @Override
    public void close() {
        process.close();
    }

    @Override
    public String toString() {
        return "Keyledger[port=" + port() + "]";
    }
}
