package io.keyledger.query.audittrail;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.http.headers.Rfc3339;
import io.keyledger.query.Answer;
import io.keyledger.query.QueryHttpTest;
import io.keyledger.query.SampleKey;
import io.keyledger.query.apikey.ApiKeyFold;
import io.keyledger.query.apikey.ApiKeyView;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code GET /v1/organizations/{organization}/api-keys/{id}?at=}. */
class KeyAtHttpTest extends QueryHttpTest {

    private final SampleKey key = newKey();
    private final List<DomainEventMessage<?>> history =
            List.of(
                    events.created(key),
                    events.revoked(key),
                    events.detailsChanged(key.named("after").describedAs("the leak")),
                    events.reactivated(key),
                    events.deleted(key));
    private String auditor;

    @BeforeEach
    void writeHistory() {
        write(history.toArray(DomainEventMessage<?>[]::new));
        auditor = tokenWith("auditor");
    }

    @Test
    void h2_givenEveryVersion_whenReadAtItsTimeAndBetween_thenItEqualsAReplayToThere() {
        for (int version = 1; version <= history.size(); version++) {
            ApiKeyView replayed = ApiKeyFold.fold(history.subList(0, version)).orElseThrow();
            Instant time = history.get(version - 1).getTimestamp();
            for (Instant at : List.of(time, time.plusNanos(999_999), time.plusMillis(999))) {
                assertShows(get(auditor, path() + "?at=" + at).isOk(), replayed);
            }
        }
        assertShows(
                get(auditor, path() + "?at=2999-01-01T00:00:00Z").isOk(),
                ApiKeyFold.fold(history).orElseThrow());
    }

    private static void assertShows(Answer answer, ApiKeyView key) {
        assertThat(answer.header("ETag")).isEqualTo("\"" + key.version() + "\"");
        assertThat(answer.json().get("version").asLong()).isEqualTo(key.version());
        assertThat(answer.json().get("status").asString()).isEqualTo(key.status().value());
        assertThat(answer.json().get("name").asString()).isEqualTo(key.name());
        assertThat(answer.json().get("description").asString("none"))
                .isEqualTo(key.description().orElse("none"));
        assertThat(answer.json().get("updatedAt").asString())
                .isEqualTo(Rfc3339.format(key.updatedAt()));
    }

    @Test
    void givenTimeOfAnAnswer_whenReadAtIt_thenThatAnswerComesAgain() {
        Answer then = get(auditor, path() + "?at=2026-11-23T10:15:32.123Z").isOk();

        assertThat(then.json().get("updatedAt").asString()).isEqualTo("2026-11-23T10:15:32.123Z");
        assertThat(then.json().get("status").asString()).isEqualTo("revoked");
    }

    @Test
    void givenTimeBeforeCreation_whenRead_then404() {
        get(auditor, path() + "?at=2026-11-23T10:15:31.122Z").isProblem(404, "not-found");
        get(auditor, path() + "?at=1970-01-01T00:00:00Z").isProblem(404, "not-found");
    }

    @Test
    void givenDeletedKey_whenReadWithoutTime_then404AndWithTimeItIsDeleted() {
        get(auditor, path()).isProblem(404, "not-found");

        assertThat(
                        get(auditor, path() + "?at=2026-12-01T00:00:00Z")
                                .isOk()
                                .json()
                                .get("status")
                                .asString())
                .isEqualTo("deleted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-11-23",
                "2026-11-23T10:15:31",
                "2026-11-23T10:15:31+01:00",
                "2026-13-01T00:00:00Z",
                "1763892931123"
            })
    void givenMalformedTime_whenRead_then400(String at) {
        get(auditor, path() + "?at=" + at).blames("at");
    }

    @Test
    void givenTimeInAnotherZone_whenRead_thenItIsTheSameMoment() {
        assertThat(
                        get(auditor, path() + "?at=2026-11-23T11:15:31.123%2B01:00")
                                .isOk()
                                .header("ETag"))
                .isEqualTo("\"1\"");
    }

    @Test
    void givenTimeTwice_whenRead_then400() {
        get(auditor, path() + "?at=2026-12-01T00:00:00Z&at=2026-12-01T00:00:00Z").blames("at");
        get(auditor, path() + "?at=2026-12-01T00:00:00Z&q=x").blames("q");
    }

    @Test
    void givenKeyOfOthers_whenRead_then404() {
        SampleKey ofOthers = newKey().of(anotherOrganization());
        write(events.created(ofOthers));

        get(auditor, keys() + "/" + ofOthers.id().value() + "?at=2026-12-01T00:00:00Z")
                .isProblem(404, "not-found");
    }

    @Test
    void givenRoleWithoutAuditRead_whenReadWithTime_then403() {
        get(tokenWith("consumer"), path() + "?at=2026-12-01T00:00:00Z").isProblem(403, "forbidden");
        get(tokenWith("verifier"), path() + "?at=2026-12-01T00:00:00Z").isProblem(403, "forbidden");
    }

    private String path() {
        return keys() + "/" + key.id().value();
    }
}
