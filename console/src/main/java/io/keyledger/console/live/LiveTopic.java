package io.keyledger.console.live;

import io.keyledger.console.api.LedgerEvent;
import java.util.Optional;

/** What a page shows, and so what of the feed it wants to hear. */
enum LiveTopic {
    /** The list: that one key has changed, named by its id, or that one more or less is there. */
    KEYS("api-keys") {
        @Override
        Optional<String> nameOf(FeedLines.Event event) {
            if (!event.subject().startsWith("key_")) {
                return Optional.empty();
            }
            String type = LedgerEvent.shortType(event.type());
            boolean list = type.equals("api-key.created") || type.equals("api-key.deleted");
            return Optional.of(list ? "keys-changed" : event.subject());
        }
    },

    TOKENS("access-tokens") {
        @Override
        Optional<String> nameOf(FeedLines.Event event) {
            return event.subject().startsWith("tok_")
                    ? Optional.of("tokens-changed")
                    : Optional.empty();
        }
    },

    LOG("audit-log") {
        @Override
        Optional<String> nameOf(FeedLines.Event event) {
            return Optional.of("log-changed");
        }
    };

    private final String page;

    LiveTopic(String page) {
        this.page = page;
    }

    /**
     * @param page as in its address; without one it is the list of keys
     */
    static LiveTopic of(String page) {
        for (LiveTopic topic : values()) {
            if (topic.page.equals(page)) {
                return topic;
            }
        }
        return KEYS;
    }

    /** What the page hears of an event; empty if it does not matter there. */
    abstract Optional<String> nameOf(FeedLines.Event event);
}
