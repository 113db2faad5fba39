package io.keyledger.query.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.query.Answer;
import io.keyledger.query.QueryHttpTest;
import io.keyledger.query.SampleKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code GET /v1/organizations/{organization}/api-keys/{id}}. */
class GetApiKeyHttpTest extends QueryHttpTest {

    private final SampleKey key = newKey().describedAs("of the gateway");
    private String auditor;

    @BeforeEach
    void createAndRevokeTheKey() {
        write(events.created(key), events.revoked(key));
        auditor = tokenWith("auditor");
    }

    @Test
    void givenKey_whenRead_then200WithAllOfItAndItsVersion() {
        Answer answer = get(auditor, path(key)).isOk();

        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
        assertThat(answer.json().propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "organizationId",
                        "name",
                        "description",
                        "environment",
                        "status",
                        "hint",
                        "createdAt",
                        "createdBy",
                        "updatedAt",
                        "version");
        assertThat(answer.json().get("id").asString()).isEqualTo(key.id().value());
        assertThat(answer.json().get("organizationId").asString()).isEqualTo(organization.value());
        assertThat(answer.json().get("description").asString()).isEqualTo("of the gateway");
        assertThat(answer.json().get("status").asString()).isEqualTo("revoked");
        assertThat(answer.json().get("version").asLong()).isEqualTo(2);
        assertThat(answer.json().get("createdAt").asString()).isEqualTo("2026-11-23T10:15:31.123Z");
        assertThat(answer.json().get("updatedAt").asString()).isEqualTo("2026-11-23T10:15:32.123Z");
        assertThat(answer.body()).doesNotContain(key.digest().hex());
    }

    @Test
    void r5_givenChange_whenReadAtOnce_thenItIsCurrent() {
        for (int round = 0; round < 50; round++) {
            write(events.reactivated(key));
            assertThat(get(auditor, path(key)).json().get("status").asString()).isEqualTo("active");
            write(events.revoked(key));
            assertThat(get(auditor, path(key)).json().get("status").asString())
                    .isEqualTo("revoked");
        }
    }

    @Test
    void givenTheVersionThatTheClientHas_whenRead_then304WithoutABody() {
        Answer answer = get(auditor, path(key), "If-None-Match", "\"2\"");

        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void givenAnotherVersionThanTheClientHas_whenRead_then200() {
        get(auditor, path(key), "If-None-Match", "\"1\"").isOk();
    }

    @Test
    void givenWhatIsNotThere_whenRead_thenEvery404IsTheSame() {
        SampleKey deleted = newKey();
        SampleKey ofOthers = newKey().of(anotherOrganization());
        write(events.created(deleted), events.deleted(deleted), events.created(ofOthers));
        Answer unknown = get(auditor, path(newKey())).isProblem(404, "not-found");

        assertThat(get(auditor, path(deleted)).withoutRequestId())
                .isEqualTo(unknown.withoutRequestId());
        assertThat(get(auditor, path(ofOthers)).withoutRequestId())
                .isEqualTo(unknown.withoutRequestId());
        assertThat(get(auditor, keys() + "/key_1").withoutRequestId())
                .isEqualTo(unknown.withoutRequestId());
        assertThat(get(auditor, pathIn(ofOthers)).withoutRequestId())
                .isEqualTo(unknown.withoutRequestId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"key_", "KEY_1", "lookups", "%7B%22$ne%22:1%7D", "%E2%82%AC"})
    void givenMalformedId_whenRead_then404(String id) {
        get(auditor, keys() + "/" + id).isProblem(404, "not-found");
    }

    @Test
    void givenRoleThatMayNotRead_whenRead_then403() {
        get(tokenWith("verifier", "consumer"), path(key)).isProblem(403, "forbidden");
    }

    @Test
    void givenNoCredential_whenRead_then401() {
        get("", path(key)).isProblem(401, "unauthenticated");
    }

    private String path(SampleKey wanted) {
        return keys() + "/" + wanted.id().value();
    }

    private static String pathIn(SampleKey wanted) {
        return "/v1/organizations/%s/api-keys/%s"
                .formatted(wanted.organizationId().value(), wanted.id().value());
    }
}
