package io.keyledger.console.live;

import java.io.IOException;
import java.util.Optional;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * What a page hears: that something has changed there. Never what changed: the page asks for that,
 * and sees what its person may see.
 */
final class PageEvents {

    private final SseEmitter page;
    private final LiveTopic topic;

    PageEvents(SseEmitter page, LiveTopic topic) {
        this.page = page;
        this.topic = topic;
    }

    /**
     * @throws IOException if the browser has gone
     */
    void send(FeedLines.Event event) throws IOException {
        Optional<String> name = topic.nameOf(event);
        if (name.isPresent()) {
            String position = event.position();
            page.send(SseEmitter.event().id(position).name(name.get()).data(position));
        }
    }

    /** Keeps the connection open, and shows whether the browser is still there. */
    void beat() throws IOException {
        page.send(SseEmitter.event().comment(""));
    }

    void end() {
        page.complete();
    }
}
