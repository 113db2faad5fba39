package io.keyledger.query.streaming;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntSupplier;

/**
 * Does what every consumer must: comes back, whatever ended its stream, behind the last event that
 * it has taken.
 */
final class ResumingConsumer {

    private final Function<String, InputStream> connect;
    private final IntSupplier patience;
    private final List<SseEvent> taken = new ArrayList<>();
    private int connections;

    /**
     * @param connect opens a stream behind a position
     * @param patience how many events it takes before it cuts the connection, each time
     */
    ResumingConsumer(Function<String, InputStream> connect, IntSupplier patience) {
        this.connect = connect;
        this.patience = patience;
    }

    /** Takes events until it has that many. */
    List<SseEvent> take(int wanted, String after) {
        String last = after;
        while (taken.size() < wanted) {
            connections++;
            try (SseClient client = SseClient.of(connect.apply(last))) {
                int until = Math.min(wanted, taken.size() + patience.getAsInt());
                while (taken.size() < until && client.hasNext()) {
                    taken.add(client.next());
                    last = taken.get(taken.size() - 1).id();
                }
            }
        }
        return taken;
    }

    int connections() {
        return connections;
    }
}
