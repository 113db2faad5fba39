package io.keyledger.benchmarks.servers;

/** The server ended, or took too long, before it served. */
public final class ServerNotStartedException extends RuntimeException {

    ServerNotStartedException(long pid, String log) {
        super("Process " + pid + " did not start to serve:\n" + log);
    }
}
