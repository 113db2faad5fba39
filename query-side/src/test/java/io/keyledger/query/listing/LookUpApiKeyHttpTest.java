package io.keyledger.query.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.query.Answer;
import io.keyledger.query.QueryHttpTest;
import io.keyledger.query.SampleKey;
import io.keyledger.query.Secrets;
import io.keyledger.vocabulary.ApiKeySecret;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code POST /v1/organizations/{organization}/api-keys/lookup}. */
class LookUpApiKeyHttpTest extends QueryHttpTest {

    private final ApiKeySecret secret = Secrets.fresh();
    private final SampleKey key = newKey().withDigest(secret.digest());
    private String auditor;

    @BeforeEach
    void createTheKey() {
        write(events.created(key));
        auditor = tokenWith("auditor");
    }

    @Test
    void givenSecretOfAKey_whenLookedUp_then200WithTheKeyAndWithoutTheSecret() {
        Answer answer = lookUp(auditor, secret).isOk();

        assertThat(answer.json().get("id").asString()).isEqualTo(key.id().value());
        assertThat(answer.json().get("status").asString()).isEqualTo("active");
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.body()).doesNotContain(secret.reveal(), key.digest().hex());
    }

    @Test
    void givenRevokedKey_whenLookedUp_then200() {
        write(events.revoked(key));

        assertThat(lookUp(auditor, secret).isOk().json().get("status").asString())
                .isEqualTo("revoked");
    }

    @Test
    void givenWhatIsNotThere_whenLookedUp_thenEvery404IsTheSame() {
        ApiKeySecret ofOthers = Secrets.fresh();
        write(events.created(newKey().of(anotherOrganization()).withDigest(ofOthers.digest())));
        write(events.deleted(key));
        Answer unknown = lookUp(auditor, Secrets.fresh()).isProblem(404, "not-found");

        assertThat(lookUp(auditor, secret).withoutRequestId())
                .isEqualTo(unknown.withoutRequestId());
        assertThat(lookUp(auditor, ofOthers).withoutRequestId())
                .isEqualTo(unknown.withoutRequestId());
        assertThat(post(auditor, path(), "{\"key\": \"nothing\"}").withoutRequestId())
                .isEqualTo(unknown.withoutRequestId());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"key\": null}",
                "{\"key\": 1}",
                "{\"key\": true}",
                "{\"key\": [\"a\"]}",
                "{\"key\": {\"$ne\": null}}",
                "{\"key\": \"a\", \"id\": \"key_1\"}",
                "{\"key\": \"a\", \"key\": \"b\"}",
                "[]",
                "null",
                "",
                "{\"key\": "
            })
    void givenBodyThatIsNone_whenLookedUp_then400(String body) {
        post(auditor, path(), body).isProblem(400, "invalid-request");
    }

    @Test
    void s1_givenSecretInARefusedRequest_whenAnswered_thenItIsNotEchoed() {
        String shown = secret.reveal();
        Answer unknownField =
                post(auditor, path(), "{\"key\": \"%s\", \"%s\": 1}".formatted(shown, shown));
        Answer wrongType = post(auditor, path(), "{\"key\": [\"%s\"]}".formatted(shown));
        Answer malformed = post(auditor, path(), "{\"key\": \"%sx\"}".formatted(shown));

        assertThat(unknownField.isProblem(400, "invalid-request").body()).doesNotContain(shown);
        assertThat(wrongType.isProblem(400, "invalid-request").body()).doesNotContain(shown);
        assertThat(malformed.isProblem(404, "not-found").body()).doesNotContain(shown);
    }

    @Test
    void givenRoleThatMayNotRead_whenLookedUp_then403() {
        lookUp(tokenWith("verifier"), secret).isProblem(403, "forbidden");
    }

    @Test
    void givenCallerOfAnotherOrganization_whenLookedUp_then404() {
        lookUp(tokenOf(anotherOrganization().value(), "owner"), secret).isProblem(404, "not-found");
    }

    private String path() {
        return keys() + "/lookup";
    }

    private Answer lookUp(String token, ApiKeySecret presented) {
        return post(token, path(), "{\"key\": \"%s\"}".formatted(presented.reveal()));
    }
}
