package io.keyledger.query.recording;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.keyledger.query.QueryHttpTest;
import io.keyledger.query.SampleKey;
import java.util.List;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** Whoever reads what happened is recorded: who, what and how much. */
class ReadingRecordHttpTest extends QueryHttpTest {

    private final Logger log = (Logger) LoggerFactory.getLogger("io.keyledger.security");
    private final @Nullable Level usualLevel = log.getLevel();
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final SampleKey key = newKey();
    private String auditor;

    @BeforeEach
    void listenAndWriteHistory() {
        log.setLevel(Level.INFO);
        lines.start();
        log.addAppender(lines);
        write(events.created(key), events.revoked(key));
        auditor = tokenWith("auditor");
    }

    @AfterEach
    void listenNoMore() {
        log.detachAppender(lines);
        log.setLevel(usualLevel);
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, what=events",
        "application/x-ndjson, what=export",
        "text/csv, what=export"
    })
    void givenFeed_whenRead_thenOneLineTellsOfIt(String accept, String what) {
        String feed = "/v1/organizations/" + organization.value() + "/events";
        get(auditor, feed, "Accept", accept, "X-Request-Id", "feed-1").isOk();

        assertThat(line())
                .startsWith("read " + what + " path=" + feed + " range=0-")
                .contains(" events=2 actor=tok_")
                .endsWith(" requestId=feed-1")
                .doesNotContain(auditor);
    }

    @Test
    void givenStream_whenItBegins_thenOneLineTellsFromWhereAndNoNumberOfEvents() throws Exception {
        String stream = "/v1/organizations/" + organization.value() + "/events/stream";
        open(auditor, stream + "?after=0").body().close();

        assertThat(line())
                .startsWith("read what=stream path=" + stream + " range=0- actor=tok_")
                .doesNotContain(" events=", auditor);
    }

    @Test
    void givenHistory_whenRead_thenOneLineTellsOfIt() {
        get(auditor, keys() + "/" + key.id().value() + "/events").isOk();

        assertThat(line()).contains("what=history", "range=1-2", "events=2");
    }

    @Test
    void givenKeyAtATime_whenRead_thenOneLineTellsOfIt() {
        get(auditor, keys() + "/" + key.id().value() + "?at=2026-12-01T00:00:00Z").isOk();

        assertThat(line()).contains("what=key-at", "range=2026-12-01T00:00:00.000Z");
    }

    /** An export is recorded once it has ended, which its client may know before. */
    private String line() {
        Awaitility.await().untilAsserted(() -> assertThat(lines.list).hasSize(1));
        return List.copyOf(lines.list).get(0).getFormattedMessage();
    }
}
