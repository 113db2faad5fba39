package io.keyledger.query.feed.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.ledger.Ledger;
import io.keyledger.ledger.Sql;
import io.keyledger.query.Answer;
import io.keyledger.query.QueryHttpTest;
import io.keyledger.query.SampleKey;
import io.keyledger.vocabulary.OrganizationId;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * C11 and H4: an event that contradicts itself (somebody has tampered with it) stops whoever comes
 * to it, visibly. An event of an unknown type is such another, but stops the listing too.
 */
@ExtendWith(OutputCaptureExtension.class)
class UnreadableEventHttpTest extends QueryHttpTest {

    private final SampleKey key = newKey();
    private String auditor;
    private long unreadable;

    @Autowired private Ledger ledger;

    @Value("${keyledger.data-dir}")
    private Path directory;

    /** A key has far more events than one batch, and the last one is tampered with. */
    @BeforeEach
    void writeAndTamper() {
        auditor = tokenWith("auditor");
        write(events.created(key));
        write(
                IntStream.range(0, 1_200)
                        .mapToObj(i -> events.detailsChanged(key.named("name " + i)))
                        .toArray(DomainEventMessage<?>[]::new));
        unreadable = ledger.head();
        setActor("tok_2");
        write(events.created(newKey()));
    }

    @AfterEach
    void undo() {
        setActor("tok_1");
    }

    private void setActor(String id) {
        Sql.execute(
                directory.resolve("ledger.db"),
                "update event set actor_id = '%s' where position = %d".formatted(id, unreadable));
    }

    @Test
    void givenUnreadableEvent_whenPulled_thenEverythingBeforeItAndThenAnError() {
        Answer before = get(auditor, feed() + "?after=" + (unreadable - 3)).isOk();

        assertThat(before.json().get("items")).hasSize(2);
        assertThat(before.json().get("next").asString()).isEqualTo(Long.toString(unreadable - 1));
        get(auditor, feed() + "?after=" + (unreadable - 1)).isProblem(500, "internal");
        get(auditor, feed() + "?after=" + unreadable).isOk();
    }

    @Test
    void givenUnreadableEvent_whenHistoryRead_thenEverythingBeforeItAndThenAnError() {
        String path = keys() + "/" + key.id().value() + "/events?limit=200";
        Answer page = get(auditor, path).isOk();
        for (int i = 0; i < 5; i++) {
            page = get(auditor, path + "&cursor=" + page.json().get("nextCursor").asString());
        }

        get(auditor, path + "&cursor=" + page.json().get("nextCursor").asString())
                .isProblem(500, "internal");
    }

    @Test
    void givenUnreadableEventInTheMiddle_whenExported_thenTheConnectionIsCutWithoutAManifest(
            CapturedOutput output) {
        ChunkedAnswer ndjson = ChunkedAnswer.get(port(), feed(), auditor, "application/x-ndjson");
        ChunkedAnswer csv = ChunkedAnswer.get(port(), feed(), auditor, "text/csv");

        assertThat(ndjson.head()).startsWith("HTTP/1.1 200");
        assertThat(ndjson.isWhole()).isFalse();
        assertThat(ndjson.body()).contains("\"name 0\"").doesNotContain("manifest");
        assertThat(csv.isWhole()).isFalse();
        assertThat(output.getOut().split(" ERROR .*Request .* failed", -1)).hasSize(3);
        assertThat(output).doesNotContain("Servlet.service()");
    }

    @Test
    void givenUnreadableEventFirst_whenExported_thenAProblem() {
        get(auditor, feed() + "?after=" + (unreadable - 1), "Accept", "application/x-ndjson")
                .isProblem(500, "internal");
    }

    @Test
    void givenUnreadableEventOfOthers_whenExported_thenTheOwnAreWhole() {
        String other = anotherOrganization().value();
        SampleKey theirs = newKey().of(OrganizationId.of(other));
        write(events.created(theirs));

        ChunkedAnswer answer =
                ChunkedAnswer.get(
                        port(),
                        "/v1/organizations/" + other + "/events",
                        tokenOf(other, "auditor"),
                        "application/x-ndjson");

        assertThat(answer.isWhole()).isTrue();
        assertThat(answer.body()).contains("\"manifest\"");
    }

    private String feed() {
        return "/v1/organizations/" + organization.value() + "/events";
    }
}
