package io.keyledger.query.audittrail;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.query.Answer;
import io.keyledger.query.QueryHttpTest;
import io.keyledger.query.SampleKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code GET /v1/organizations/{organization}/api-keys/{id}/events}. */
class HistoryHttpTest extends QueryHttpTest {

    private final SampleKey key = newKey().describedAs("of the gateway");
    private String auditor;

    @BeforeEach
    void issueToken() {
        auditor = tokenWith("auditor");
    }

    @Test
    void h1_givenEveryKindOfChange_whenHistoryRead_thenItTellsThemOldestFirst() {
        write(
                events.created(key),
                events.revoked(key),
                events.reactivated(key),
                events.detailsChanged(key),
                events.deleted(key));

        Answer answer = get(auditor, path(key)).isOk();

        assertThat(types(answer))
                .containsExactly(
                        "io.keyledger.api-key.created.v1",
                        "io.keyledger.api-key.revoked.v1",
                        "io.keyledger.api-key.reactivated.v1",
                        "io.keyledger.api-key.details-changed.v1",
                        "io.keyledger.api-key.deleted.v1");
        assertThat(answer.json().get("nextCursor").isNull()).isTrue();
        JsonNode created = answer.json().get("items").get(0);
        assertThat(created.propertyNames())
                .containsExactlyInAnyOrder(
                        "specversion",
                        "id",
                        "type",
                        "source",
                        "subject",
                        "time",
                        "datacontenttype",
                        "organization",
                        "position",
                        "keyversion",
                        "privatehash",
                        "data");
        assertThat(created.get("source").asString()).isEqualTo(keys() + "/" + key.id().value());
        assertThat(created.get("time").asString()).isEqualTo("2026-11-23T10:15:31.123Z");
        assertThat(created.get("data").get("actor").get("name").asString()).isEqualTo("admin");
        assertThat(answer.json().get("items").get(4).get("keyversion").asString()).isEqualTo("5");
    }

    @Test
    void s1_givenHistory_whenRead_thenNoDigestIsInIt() {
        write(events.created(key));

        assertThat(get(auditor, path(key)).isOk().body())
                .contains(key.hint())
                .doesNotContain(key.digest().hex())
                .doesNotContain("digest", "fingerprint");
    }

    @Test
    void givenPages_whenFollowed_thenEveryEventComesOnceInOrder() {
        write(events.created(key));
        write(changes(23));

        List<String> versions = new ArrayList<>();
        Answer page = get(auditor, path(key) + "?limit=5").isOk();
        versions.addAll(versions(page));
        while (!page.json().get("nextCursor").isNull()) {
            String cursor = page.json().get("nextCursor").asString();
            page = get(auditor, path(key) + "?limit=5&cursor=" + cursor).isOk();
            versions.addAll(versions(page));
        }

        assertThat(versions)
                .isEqualTo(IntStream.rangeClosed(1, 24).mapToObj(Integer::toString).toList());
    }

    @Test
    void r7_givenLimit_whenOutOfRange_thenItIsTakenOrRefusedAsTheContractSays() {
        write(events.created(key));
        write(changes(250));

        assertThat(get(auditor, path(key)).isOk().json().get("items")).hasSize(50);
        assertThat(get(auditor, path(key) + "?limit=1000000000").isOk().json().get("items"))
                .hasSize(200);
        for (String limit : List.of("0", "-1", "text", "", "1.5")) {
            get(auditor, path(key) + "?limit=" + limit).blames("limit");
        }
    }

    @Test
    void r7_givenCursorAlteredOrOfAnotherKey_whenUsed_then400() {
        SampleKey other = newKey();
        write(events.created(key), events.revoked(key));
        write(events.created(other), events.revoked(other));
        String cursor =
                get(auditor, path(key) + "?limit=1").isOk().json().get("nextCursor").asString();

        get(auditor, path(other) + "?cursor=" + cursor).blames("cursor");
        get(auditor, path(key) + "?cursor=" + cursor + "A").blames("cursor");
        get(auditor, path(key) + "?cursor=x").blames("cursor");
        get(auditor, path(key) + "?cursor=" + cursor).isOk();
    }

    @Test
    void givenWhatIsNotThere_whenHistoryRead_thenEvery404IsTheSame() {
        SampleKey ofOthers = newKey().of(anotherOrganization());
        write(events.created(ofOthers));
        Answer unknown = get(auditor, path(newKey())).isProblem(404, "not-found");

        assertThat(get(auditor, path(ofOthers)).withoutRequestId())
                .isEqualTo(unknown.withoutRequestId());
        assertThat(get(auditor, keys() + "/tok_1/events").withoutRequestId())
                .isEqualTo(unknown.withoutRequestId());
        String theirs =
                "/v1/organizations/%s/api-keys/%s/events"
                        .formatted(ofOthers.organizationId().value(), ofOthers.id().value());
        assertThat(get(auditor, theirs).withoutRequestId()).isEqualTo(unknown.withoutRequestId());
        get(tokenOf(null, "operator"), theirs).isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"verifier", "consumer"})
    void givenRoleWithoutAuditRead_whenHistoryRead_then403(String role) {
        write(events.created(key));

        get(tokenWith(role), path(key)).isProblem(403, "forbidden");
        get("", path(key)).isProblem(401, "unauthenticated");
    }

    @Test
    void givenHistory_whenRead_thenItTellsItsPosition() {
        write(events.created(key));

        Answer answer = get(auditor, path(key)).isOk();

        assertThat(Long.parseLong(answer.header("Keyledger-Head"))).isPositive();
        assertThat(answer.header("Keyledger-Position")).isEqualTo(answer.header("Keyledger-Head"));
    }

    private DomainEventMessage<?>[] changes(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> events.detailsChanged(key.named("name " + i)))
                .toArray(DomainEventMessage<?>[]::new);
    }

    private String path(SampleKey wanted) {
        return keys() + "/" + wanted.id().value() + "/events";
    }

    private static List<String> types(Answer page) {
        return page.json().get("items").findValuesAsString("type").stream()
                .filter(type -> type.startsWith("io."))
                .toList();
    }

    private static List<String> versions(Answer page) {
        return page.json().get("items").findValuesAsString("keyversion");
    }
}
