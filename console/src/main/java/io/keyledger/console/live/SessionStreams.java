package io.keyledger.console.live;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The streams of a session, which end with it: at sign-out and when it is too old. */
final class SessionStreams implements HttpSessionBindingListener {

    private static final String ATTRIBUTE = SessionStreams.class.getName();

    /** As many pages as anybody has open; beyond that, the oldest ones are no longer live. */
    private static final int MOST = 20;

    private final Set<LiveStream> streams = ConcurrentHashMap.newKeySet();

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
        if (streams.size() >= MOST) {
            endAll();
        }
        streams.add(stream);
    }

    void remove(LiveStream stream) {
        streams.remove(stream);
    }

    private void endAll() {
        streams.forEach(LiveStream::close);
        streams.clear();
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent end) {
        endAll();
    }
}
