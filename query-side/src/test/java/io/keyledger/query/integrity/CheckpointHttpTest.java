package io.keyledger.query.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.http.headers.Headers;
import io.keyledger.ledger.Ledger;
import io.keyledger.proofs.Checkpoint;
import io.keyledger.proofs.NoteKey;
import io.keyledger.proofs.SignedNote;
import io.keyledger.query.Answer;
import io.keyledger.query.QueryHttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class CheckpointHttpTest extends QueryHttpTest {

    private static final String CHECKPOINT = "/v1/ledger/checkpoint";

    @Autowired private Ledger ledger;

    @Test
    void aCheckpointIsSignedByThePublicKeyAndCoversWhatWasWritten() {
        String token = tokenWith("auditor");
        Checkpoint before = checkpoint(token);
        write(events.created(newKey()));

        Checkpoint after = checkpoint(token);

        assertThat(after.size()).isGreaterThan(before.size());
        assertThat(after.origin()).isEqualTo(before.origin()).startsWith("keyledger/");
    }

    @Test
    void givenMinimum_whenItIsReached_thenTheCheckpointCoversItAndElse503() {
        String token = tokenWith("auditor");
        String minimum = Long.toString(ledger.head());
        String beyond = Long.toString(ledger.head() + 1_000);

        Answer answer = get(token, CHECKPOINT, Headers.MIN_POSITION, minimum).isOk();

        long size = Checkpoint.parse(SignedNote.parse(answer.body()).text()).size();
        assertThat(answer.header(Headers.POSITION)).isEqualTo(answer.header(Headers.HEAD));
        assertThat(Long.parseLong(answer.header(Headers.POSITION)))
                .isBetween(Long.parseLong(minimum), size);
        get(token, CHECKPOINT, Headers.MIN_POSITION, beyond).isProblem(503, "read-model-behind");
        get(token, CHECKPOINT, Headers.MIN_POSITION, "x").isProblem(400, "invalid-request");
    }

    private Checkpoint checkpoint(String token) {
        Answer answer = get(token, CHECKPOINT).isOk();
        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=UTF-8");
        Answer key = get(token, "/v1/ledger/public-key").isOk();
        assertThat(key.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=UTF-8");
        SignedNote note = SignedNote.parse(answer.body());
        assertThat(note.isSignedBy(NoteKey.parse(key.body().strip()))).isTrue();
        return Checkpoint.parse(note.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"checkpoint", "public-key"})
    void givenNoCredentialOrNoPermission_thenRefused(String resource) {
        get("", "/v1/ledger/" + resource).isProblem(401, "unauthenticated");
        get(tokenWith("verifier"), "/v1/ledger/" + resource).isProblem(403, "forbidden");
        get(tokenWith("consumer"), "/v1/ledger/" + resource).isProblem(403, "forbidden");
        get(tokenOf(null, "operator"), "/v1/ledger/" + resource).isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"checkpoint?size=1", "public-key?x=1"})
    void givenUnknownParameter_thenRefused(String resource) {
        get(tokenWith("auditor"), "/v1/ledger/" + resource).isProblem(400, "invalid-request");
    }
}
