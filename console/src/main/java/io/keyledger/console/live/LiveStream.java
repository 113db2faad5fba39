package io.keyledger.console.live;

/** One page that follows the feed. */
interface LiveStream extends AutoCloseable {

    /** Ends both ends of it; again, nothing happens. */
    @Override
    void close();
}
