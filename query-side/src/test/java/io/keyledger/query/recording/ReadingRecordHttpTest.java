package io.keyledger.query.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.query.QueryHttpTest;
import io.keyledger.query.SampleKey;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Whoever reads what happened is recorded: who, what and how much. */
@ExtendWith(OutputCaptureExtension.class)
class ReadingRecordHttpTest extends QueryHttpTest {

    private final SampleKey key = newKey();
    private String auditor;

    @BeforeEach
    void writeHistory() {
        write(events.created(key), events.revoked(key));
        auditor = tokenWith("auditor");
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, what=events",
        "application/x-ndjson, what=export",
        "text/csv, what=export"
    })
    void givenFeed_whenRead_thenOneLineTellsOfIt(
            String accept, String what, CapturedOutput output) {
        get(auditor, feed(), "Accept", accept, "X-Request-Id", "feed-" + accept.hashCode()).isOk();

        assertThat(line(output, "feed-" + accept.hashCode()))
                .contains("io.keyledger.security", what, "path=" + feed(), "events=2", "actor=tok_")
                .doesNotContain(auditor);
    }

    @Test
    void givenHistoryAndKeyAtATime_whenRead_thenOneLineEachTellsOfIt(CapturedOutput output) {
        String path = keys() + "/" + key.id().value();
        get(auditor, path + "/events", "X-Request-Id", "history-1").isOk();
        get(auditor, path + "?at=2026-12-01T00:00:00Z", "X-Request-Id", "at-1").isOk();

        assertThat(line(output, "history-1")).contains("what=history", "range=1-2", "events=2");
        assertThat(line(output, "at-1")).contains("what=key-at", "range=2026-12-01T00:00:00.000Z");
    }

    private static String line(CapturedOutput output, String requestId) {
        return Awaitility.await()
                .until(
                        () ->
                                output.getOut()
                                        .lines()
                                        .filter(line -> line.contains("requestId=" + requestId))
                                        .toList(),
                        lines -> lines.size() == 1)
                .get(0);
    }

    private String feed() {
        return "/v1/organizations/" + organization.value() + "/events";
    }
}
