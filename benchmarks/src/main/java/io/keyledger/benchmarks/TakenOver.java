package io.keyledger.benchmarks;

import io.keyledger.benchmarks.load.HttpAnswer;
import io.keyledger.benchmarks.load.HttpConnection;
import io.keyledger.benchmarks.load.RequestTemplate;
import io.keyledger.benchmarks.servers.Keyledger;
import java.io.IOException;

/** What one process writes and another goes on with: a change to it, and a read that shows it. */
enum TakenOver {
    LISTING("a key created after it in the list", Paths.KEYS, Paths.KEY, Paths.KEYS + "?limit=1") {
        @Override
        boolean shows(HttpAnswer read, HttpAnswer change) {
            return read.field("id").equals(change.field("id"))
                    && position(read) >= position(change);
        }
    },

    ACCESS_TOKENS(
            "an access token issued after it in the list",
            Paths.TOKENS,
            Paths.TOKEN,
            Paths.TOKENS + "?limit=1") {
        @Override
        boolean shows(HttpAnswer read, HttpAnswer change) {
            return LISTING.shows(read, change);
        }
    },

    TREE(
            "a checkpoint over a key created after it",
            Paths.OTHER_KEYS,
            Paths.KEY,
            Paths.CHECKPOINT) {
        @Override
        boolean shows(HttpAnswer read, HttpAnswer change) {
            return read.status() == OK
                    && Long.parseLong(read.text().split("\n")[1]) >= position(change);
        }
    };

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int POLL_MILLIS = 5;

    private final String meaning;
    private final String changed;
    private final String change;
    private final String read;

    TakenOver(String meaning, String changed, String change, String read) {
        this.meaning = meaning;
        this.changed = changed;
        this.change = change;
        this.read = read;
    }

    String meaning() {
        return meaning;
    }

    /** Whether an answer has the change in it, and claims to be as new. */
    abstract boolean shows(HttpAnswer read, HttpAnswer change);

    void read(Keyledger telling, int times) throws IOException {
        try (HttpConnection reads = new HttpConnection(telling.port())) {
            for (int i = 0; i < times; i++) {
                reads.exchange(reading(telling));
            }
        }
    }

    /** Makes a change on one process, and reads on another until that shows it. */
    void changeAndAwait(Keyledger deciding, Keyledger telling)
            throws IOException, InterruptedException {
        try (HttpConnection changes = new HttpConnection(deciding.port());
                HttpConnection reads = new HttpConnection(telling.port())) {
            String token = deciding.operatorToken();
            HttpAnswer made =
                    changes.exchange(RequestTemplate.post(changed, token, change, 0).unchanged());
            if (made.status() != CREATED) {
                throw new IllegalStateException(changed + " answered " + made.status());
            }
            while (!shows(reads.exchange(reading(telling)), made)) {
                Thread.sleep(POLL_MILLIS);
            }
        }
    }

    private byte[] reading(Keyledger telling) {
        return RequestTemplate.get(read, telling.operatorToken(), "*/*");
    }

    private static long position(HttpAnswer answer) {
        return answer.header("Keyledger-Position").map(Long::parseLong).orElse(-1L);
    }

    private static final class Paths {
        static final String KEYS = "/v1/organizations/taken-over/api-keys";
        static final String OTHER_KEYS = "/v1/organizations/others/api-keys";
        static final String KEY = "{\"name\": \"another\", \"environment\": \"preview\"}";
        static final String TOKENS = "/v1/organizations/taken-over/access-tokens";
        static final String TOKEN = "{\"name\": \"another\", \"roles\": [\"verifier\"]}";
        static final String CHECKPOINT = "/v1/ledger/checkpoint";
    }
}
