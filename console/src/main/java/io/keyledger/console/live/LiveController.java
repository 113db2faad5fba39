package io.keyledger.console.live;

import io.keyledger.console.page.Viewer;
import io.keyledger.http.page.Page;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells a page what changes in its organization. A browser cannot send a credential with an
 * EventSource, so the console follows the feed for it.
 */
@Page
@Controller
class LiveController {

    private final FeedFollower feed;

    LiveController(FeedFollower feed) {
        this.feed = feed;
    }

    /**
     * @param of which page it is
     * @param after the position that the page shows; a browser that comes back says how far it was
     */
    @GetMapping(path = "/settings/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "0") String after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastSeen,
            Viewer viewer,
            HttpServletRequest request) {
        SseEmitter page = new SseEmitter(0L);
        LiveStream stream =
                feed.follow(
                        viewer,
                        lastSeen == null || lastSeen.isBlank() ? after : lastSeen,
                        new PageEvents(page, LiveTopic.of(of)));
        SessionStreams streams = SessionStreams.of(request.getSession());
        streams.add(stream);
        page.onCompletion(
                () -> {
                    streams.remove(stream);
                    stream.close();
                });
        page.onError(failure -> stream.close());
        return page;
    }
}
