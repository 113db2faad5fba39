package io.keyledger.query.streaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keyledger.query.SampleKey;
import java.io.InputStream;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What {@code GET …/events/stream} sends. */
class StreamEventsHttpTest extends StreamHttpTest {

    @Test
    void givenNoPosition_whenStreamed_thenFromTheFirstEventOnAndThenAsItHappens() {
        HttpResponse<InputStream> answer = open(consumer, stream());
        try (SseClient client = SseClient.of(answer.body())) {
            SseEvent created = client.next();
            SseEvent revoked = client.next();
            write(events.reactivated(key));
            SseEvent reactivated = client.next();

            assertThat(created.type()).isEqualTo("io.keyledger.api-key.created.v1");
            assertThat(revoked.position()).isEqualTo(created.position() + 1);
            assertThat(reactivated.position()).isGreaterThan(revoked.position());
            assertThat(reactivated.type()).isEqualTo("io.keyledger.api-key.reactivated.v1");
            assertThat(client.otherLines()).contains("retry: 2000");
        }
    }

    @Test
    void givenEvent_whenStreamed_thenItIsTheOneThatThePullFormShows() {
        try (SseClient client = streaming("?type=io.keyledger.api-key.created.v1")) {
            JsonNode pulled =
                    get(
                                    consumer,
                                    stream()
                                            .replace(
                                                    "/stream",
                                                    "?type=io.keyledger.api-key.created.v1"))
                            .isOk()
                            .json()
                            .get("items")
                            .get(0);

            SseEvent streamed = client.next();

            assertThat(streamed.data()).isEqualTo(pulled.toString());
            assertThat(streamed.id()).isEqualTo(pulled.get("position").asString());
            assertThat(streamed.data()).doesNotContain(key.digest().hex());
        }
    }

    @Test
    void givenStream_whenItBegins_thenItsHeadersKeepItOutOfCachesAndBuffers() {
        long head = ledger.head();
        HttpResponse<InputStream> answer = open(consumer, stream() + "?after=1");
        try (SseClient client = SseClient.of(answer.body())) {
            client.next();

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().allValues("Content-Type"))
                    .containsExactly("text/event-stream");
            assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
            assertThat(answer.headers().allValues("X-Accel-Buffering")).containsExactly("no");
            assertThat(answer.headers().allValues("X-Content-Type-Options"))
                    .containsExactly("nosniff");
            assertThat(answer.headers().allValues("Keyledger-Position")).containsExactly("1");
            assertThat(answer.headers().firstValueAsLong("Keyledger-Head").getAsLong())
                    .isGreaterThanOrEqualTo(head);
            assertThat(answer.headers().allValues("Keyledger-Request-Id")).hasSize(1);
        }
    }

    @Test
    void givenPosition_whenStreamed_thenOnlyWhatComesBehindIt() {
        long first = positionOfCreation();
        try (SseClient client = streaming("?after=" + first)) {
            assertThat(client.next().position()).isEqualTo(first + 1);
        }
    }

    @Test
    void givenLastEventId_whenStreamed_thenItWinsOverAfter() {
        long first = positionOfCreation();
        HttpResponse<InputStream> answer =
                open(consumer, stream() + "?after=0", "Last-Event-ID", Long.toString(first));
        try (SseClient client = SseClient.of(answer.body())) {
            assertThat(client.next().position()).isEqualTo(first + 1);
            assertThat(answer.headers().allValues("Keyledger-Position"))
                    .containsExactly(Long.toString(first));
        }
    }

    @Test
    void givenFilters_whenStreamed_thenOnlyWhatFitsAllOfThem() {
        SampleKey other = newKey();
        write(events.created(other));
        String revokedOrDeleted =
                "?type=io.keyledger.api-key.revoked.v1&type=io.keyledger.api-key.deleted.v1";
        try (SseClient byType = streaming(revokedOrDeleted);
                SseClient byKey = streaming("?apiKeyId=" + other.id().value());
                SseClient byActor = streaming("?actorId=tok_nobody");
                SseClient byTime = streaming("?to=2026-01-01T00:00:00Z")) {
            write(events.deleted(key));
            write(events.deleted(other));

            assertThat(byType.next().data()).contains("api-key.revoked").contains(key.id().value());
            assertThat(byType.next().data()).contains("api-key.deleted").contains(key.id().value());
            assertThat(byType.next().data()).contains(other.id().value());
            assertThat(byKey.next().type()).isEqualTo("io.keyledger.api-key.created.v1");
            assertThat(byKey.next().type()).isEqualTo("io.keyledger.api-key.deleted.v1");
            assertThat(byActor.rest()).isEmpty();
            assertThat(byTime.rest()).isEmpty();
        }
    }

    @Test
    void s2_givenEventsOfOthers_whenStreamed_thenNoneOfThemComes() {
        SampleKey ofOthers = newKey().of(anotherOrganization());
        try (SseClient client = streaming("?after=" + ledger.head())) {
            write(events.created(ofOthers));
            write(events.reactivated(key));

            assertThat(client.next().data()).contains(key.id().value());
            assertThat(client.rest()).isEmpty();
        }
    }

    @Test
    void givenTokenBoundToNone_whenAllIsStreamed_thenEventsOfEveryOrganization() {
        SampleKey ofOthers = newKey().of(anotherOrganization());
        long head = ledger.head();
        HttpResponse<InputStream> answer =
                open(
                        tokenOf(null, "auditor"),
                        ALL + "?type=io.keyledger.api-key.created.v1&after=" + head);
        try (SseClient client = SseClient.of(answer.body())) {
            SampleKey another = newKey();
            write(events.created(ofOthers), events.created(another));

            assertThat(client.next().data()).contains(ofOthers.id().value());
            assertThat(client.next().data()).contains(another.id().value());
        }
    }

    @Test
    void givenQuietStream_whenTimePasses_thenCommentsKeepItAlive() {
        try (SseClient client = streaming("?after=" + ledger.head())) {
            await().until(
                            () ->
                                    client.otherLines().stream()
                                                    .filter(": keep-alive"::equals)
                                                    .count()
                                            >= 3);
            assertThat(client.rest()).isEmpty();
        }
    }

    @Test
    void f2_givenOpenStream_whenItsTokenIsRevoked_thenItEndsCleanlyAndOthersGoOn() {
        String other = tokenWith("auditor");
        try (SseClient client = streaming("?after=" + ledger.head());
                SseClient ofOther =
                        SseClient.of(open(other, stream() + "?after=" + ledger.head()).body())) {
            revoke(consumer);
            client.awaitEnd();
            write(events.deleted(key));

            assertThat(client.end()).isEqualTo("whole");
            assertThat(ofOther.next().type()).isEqualTo("io.keyledger.api-key.deleted.v1");
            get(consumer, stream()).isProblem(401, "unauthenticated");
        }
    }

    @Test
    void givenClientThatHasGone_whenItIsNoticed_thenNothingIsKeptOfItsStream() {
        SseClient client = streaming("");
        client.next();
        assertThat(streams.size()).isEqualTo(1);

        client.close();

        await().untilAsserted(() -> assertThat(streams.size()).isZero());
    }
}
