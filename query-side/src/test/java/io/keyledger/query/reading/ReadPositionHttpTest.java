package io.keyledger.query.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.ledger.Ledger;
import io.keyledger.query.Answer;
import io.keyledger.query.QueryHttpTest;
import io.keyledger.query.SampleKey;
import io.keyledger.query.Secrets;
import io.keyledger.vocabulary.ApiKeySecret;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every read tells where it stands, and keeps to the position that the caller insists on. */
class ReadPositionHttpTest extends QueryHttpTest {

    private static final String MINIMUM = "Keyledger-Min-Position";

    private final ApiKeySecret secret = Secrets.fresh();
    private final SampleKey key = newKey().withDigest(secret.digest());
    private String owner;

    @Autowired private Ledger ledger;

    @BeforeEach
    void createTheKey() {
        owner = tokenWith("owner");
        write(events.created(key));
    }

    private enum Read {
        LIST,
        GET,
        LOOK_UP,
        VERIFY
    }

    @ParameterizedTest
    @EnumSource
    void givenAnyRead_whenAnswered_thenItTellsItsPositionAndTheHead(Read read) {
        long written = ledger.head();

        Answer answer = send(read).isOk();

        assertThat(position(answer)).isGreaterThanOrEqualTo(written);
        assertThat(head(answer)).isGreaterThanOrEqualTo(position(answer));
    }

    @Test
    void givenNothingFound_whenAnswered_thenItTellsItsPositionAllTheSame() {
        Answer answer = get(owner, keys() + "/key_1").isProblem(404, "not-found");

        assertThat(position(answer)).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void givenMinimumThatIsReached_whenRead_thenAnswered(Read read) {
        long written = ledger.head();

        Answer answer = send(read, MINIMUM, Long.toString(written)).isOk();

        assertThat(position(answer)).isGreaterThanOrEqualTo(written);
        send(read, MINIMUM, "0").isOk();
    }

    @ParameterizedTest
    @EnumSource
    void givenMinimumInTheFuture_whenRead_then503WithRetryAfter(Read read) {
        String future = Long.toString(ledger.head() + 1_000);

        Answer answer = send(read, MINIMUM, future).isProblem(503, "read-model-behind");

        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "text", "+1", "1.0", "0x1", "9999999999999999999", "1,2"})
    void givenMinimumThatIsNoPosition_whenRead_then400(String minimum) {
        for (Read read : Read.values()) {
            send(read, MINIMUM, minimum).isProblem(400, "invalid-request");
        }
    }

    @Test
    void givenListingThatHasCaughtUp_whenReadinessIsAsked_then200WithoutCredential() {
        Awaitility.await().untilAsserted(() -> get("", "/readyz").isOk());
    }

    private Answer send(Read read, String... headers) {
        String presented = "{\"key\": \"%s\"}".formatted(secret.reveal());
        return switch (read) {
            case LIST -> get(owner, keys(), headers);
            case GET -> get(owner, keys() + "/" + key.id().value(), headers);
            case LOOK_UP -> post(owner, keys() + "/lookup", presented, headers);
            case VERIFY ->
                    post(
                            owner,
                            "/v1/api-keys/verify",
                            presented.replace("}", ", \"environment\": \"production\"}"),
                            headers);
        };
    }

    private static long position(Answer answer) {
        return Long.parseLong(answer.header("Keyledger-Position"));
    }

    private static long head(Answer answer) {
        return Long.parseLong(answer.header("Keyledger-Head"));
    }
}
