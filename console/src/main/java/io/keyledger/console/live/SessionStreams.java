package io.keyledger.console.live;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The streams of a session, which end with it: at sign-out and when it is too old. */
final class SessionStreams implements HttpSessionBindingListener {

    private static final String ATTRIBUTE = SessionStreams.class.getName();

    /** As many pages as anybody has open; beyond that, the oldest ones are no longer live. */
    private static final int MOST = 20;

    private final Set<LiveStream> oldestFirst = new LinkedHashSet<>();

    static SessionStreams of(HttpSession session) {
        synchronized (SessionStreams.class) {
            if (session.getAttribute(ATTRIBUTE) instanceof SessionStreams known) {
                return known;
            }
            SessionStreams none = new SessionStreams();
            session.setAttribute(ATTRIBUTE, none);
            return none;
        }
    }

    void add(LiveStream stream) {
        Optional<LiveStream> tooMany = Optional.empty();
        synchronized (oldestFirst) {
            if (oldestFirst.size() >= MOST) {
                tooMany = oldestFirst.stream().findFirst();
                tooMany.ifPresent(oldestFirst::remove);
            }
            oldestFirst.add(stream);
        }
        tooMany.ifPresent(LiveStream::close);
    }

    void remove(LiveStream stream) {
        synchronized (oldestFirst) {
            oldestFirst.remove(stream);
        }
    }

    /** Closed without the lock: a stream that ends removes itself. */
    private void endAll() {
        List<LiveStream> all;
        synchronized (oldestFirst) {
            all = List.copyOf(oldestFirst);
            oldestFirst.clear();
        }
        all.forEach(LiveStream::close);
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent end) {
        endAll();
    }
}
