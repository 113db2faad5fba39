package io.keyledger.benchmarks.servers;

/**
 * Keyledger, ready to serve.
 *
 * @param operatorToken the credential that it made at its first start
 */
public record Keyledger(ServerProcess process, String operatorToken) implements AutoCloseable {

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
