package io.keyledger.query.streaming;

import java.util.function.Consumer;

/** The streams of this process that have not ended. */
interface OpenStreams {

    void forEach(Consumer<EventStream> action);
}
