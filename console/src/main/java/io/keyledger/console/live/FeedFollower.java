package io.keyledger.console.live;

import io.keyledger.console.api.StreamClient;
import io.keyledger.console.page.Viewer;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Follows the feed of an organization, with the credential of the person for whom it does. */
@Component
class FeedFollower {

    private final StreamClient api;

    FeedFollower(StreamClient api) {
        this.api = api;
    }

    LiveStream follow(Viewer viewer, String after, PageEvents page) {
        FeedLines lines = new FeedLines();
        StreamClient.Subscription subscription =
                api.follow(
                        viewer.organization(),
                        viewer.person().credential(),
                        after,
                        line -> pass(line, lines, page),
                        page::end);
        return () -> {
            subscription.cancel();
            page.end();
        };
    }

    private static void pass(String line, FeedLines lines, PageEvents page) throws IOException {
        if (line.startsWith(":")) {
            page.beat();
            return;
        }
        Optional<FeedLines.Event> event = lines.read(line);
        if (event.isPresent()) {
            page.send(event.get());
        }
    }
}
