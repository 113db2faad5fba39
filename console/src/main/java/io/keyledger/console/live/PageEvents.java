package io.keyledger.console.live;

import java.io.IOException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * What a page hears: that a key has changed, named by its id, or that one more or less is in the
 * list. Never what changed: the page asks for that, and sees what its person may see.
 */
final class PageEvents {

    private static final String LIST = "keys-changed";

    private final SseEmitter page;

    PageEvents(SseEmitter page) {
        this.page = page;
    }

    /**
     * @throws IOException if the browser has gone
     */
    void send(FeedLines.Event event) throws IOException {
        boolean list = event.type().endsWith(".created.v1") || event.type().endsWith(".deleted.v1");
        String name = list ? LIST : event.subject();
        page.send(SseEmitter.event().id(event.position()).name(name).data(event.position()));
    }

    /** Keeps the connection open, and shows whether the browser is still there. */
    void beat() throws IOException {
        page.send(SseEmitter.event().comment(""));
    }

    void end() {
        page.complete();
    }
}
