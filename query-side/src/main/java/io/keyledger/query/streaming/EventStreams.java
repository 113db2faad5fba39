package io.keyledger.query.streaming;

import io.keyledger.access.authentication.CallerLiveness;
import io.keyledger.access.authentication.CallerWatch;
import io.keyledger.http.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.context.SmartLifecycle;

/**
 * All open streams of this process. They end before the web server stops, which would otherwise
 * wait for them as for every request under way.
 */
final class EventStreams implements OpenStreams, SmartLifecycle {

    private final StreamingProperties properties;
    private final StreamSlots slots;
    private final LiveTail tail;
    private final CatchUp catchUp;
    private final CallerWatch callers;
    private final Map<EventStream, CallerWatch.Watch> open = new ConcurrentHashMap<>();
    private volatile boolean running;

    EventStreams(
            StreamingProperties properties, LiveTail tail, CatchUp catchUp, CallerWatch callers) {
        this.properties = properties;
        this.slots = new StreamSlots(properties.limit(), properties.limitPerOrganization());
        this.tail = tail;
        this.catchUp = catchUp;
        this.callers = callers;
    }

    /**
     * Answers a request by a stream, which goes on after its handler has returned.
     *
     * @param liveness tells for how long
     * @throws ProblemException {@code rate-limited} or {@code unavailable} if there are too many
     */
    void open(StreamRequest wanted, HttpServletRequest request, CallerLiveness liveness)
            throws IOException {
        if (!running) {
            throw ProblemException.unavailable();
        }
        slots.take(wanted.filter().organization());
        ServletOutlet outlet;
        try {
            outlet = ServletOutlet.of(request);
        } catch (IOException | RuntimeException e) {
            slots.giveBack(wanted.filter().organization());
            throw e;
        }
        EventStream stream = stream(wanted, outlet);
        stream.offer(Frame.retry(properties.retry()));
        outlet.begin(stream);
        register(stream, liveness);
        catchUp.begin(stream);
    }

    private EventStream stream(StreamRequest wanted, Outlet outlet) {
        return new EventStream(
                wanted, outlet, Lease.begin(), properties.buffer().toBytes(), this::hasEnded);
    }

    private void register(EventStream stream, CallerLiveness liveness) {
        open.put(stream, callers.watch(liveness, stream));
        if (stream.hasEnded()) {
            forget(stream);
        }
        if (!running) {
            stream.end();
        }
    }

    /** Called by each stream once. */
    private void hasEnded(EventStream stream) {
        forget(stream);
        tail.leave(stream);
        slots.giveBack(stream.filter().organization());
    }

    private void forget(EventStream stream) {
        Optional.ofNullable(open.remove(stream)).ifPresent(CallerWatch.Watch::close);
    }

    int size() {
        return open.size();
    }

    @Override
    public void forEach(Consumer<EventStream> action) {
        open.keySet().forEach(action);
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        forEach(EventStream::end);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
