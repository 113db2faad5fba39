package io.keyledger.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.ledger.Ledger;
import io.keyledger.query.Answer;
import io.keyledger.query.QueryHttpTest;
import io.keyledger.query.SampleKey;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** {@code GET /v1/organizations/{organization}/events} and {@code GET /v1/events}. */
class FeedHttpTest extends QueryHttpTest {

    private final SampleKey one = newKey();
    private final SampleKey two = newKey();
    private String consumer;

    @Autowired private Ledger ledger;

    @BeforeEach
    void issueToken() {
        consumer = tokenWith("consumer");
    }

    @Test
    void givenEventsOfAnOrganization_whenPulled_thenInOrderWithNextAndHead() {
        write(events.created(one), events.created(two));
        write(events.revoked(one));

        Answer answer = get(consumer, feed()).isOk();

        assertThat(subjects(answer))
                .containsExactly(one.id().value(), two.id().value(), one.id().value());
        assertThat(positions(answer)).isSorted();
        String head = answer.json().get("head").asString();
        assertThat(head).isEqualTo(Long.toString(ledger.head()));
        assertThat(answer.json().get("next").asString()).isEqualTo(head);
        assertThat(answer.json().propertyNames())
                .containsExactlyInAnyOrder("items", "next", "head");
        assertThat(answer.header("Keyledger-Head")).isEqualTo(head);
        assertThat(answer.header("Keyledger-Position")).isEqualTo(head);
    }

    @Test
    void givenPage_whenRepeatedAfterNext_thenEachEventComesOnce() {
        for (int i = 0; i < 7; i++) {
            write(events.created(newKey()));
        }
        Answer first = get(consumer, feed() + "?limit=3").isOk();
        String next = first.json().get("next").asString();
        Answer second = get(consumer, feed() + "?limit=3&after=" + next).isOk();
        Answer third =
                get(consumer, feed() + "?after=" + second.json().get("next").asString()).isOk();

        assertThat(positions(first)).hasSize(3).endsWith(Long.parseLong(next));
        assertThat(positions(second)).hasSize(3).allMatch(p -> p > Long.parseLong(next));
        assertThat(positions(third)).hasSize(1);
    }

    @Test
    void givenPositionAtTheHeadOrBeyond_whenPulled_thenNothingAndNextIsAsAsked() {
        write(events.created(one));
        String head = Long.toString(ledger.head());

        Answer atHead = get(consumer, feed() + "?after=" + head).isOk();
        Answer beyond = get(consumer, feed() + "?after=999999999").isOk();

        assertThat(atHead.json().get("items")).isEmpty();
        assertThat(atHead.json().get("next").asString()).isEqualTo(head);
        assertThat(beyond.json().get("items")).isEmpty();
        assertThat(beyond.json().get("next").asString()).isEqualTo("999999999");
        assertThat(beyond.json().get("head").asString()).isEqualTo(head);
    }

    @Test
    void givenTypes_whenPulled_thenAnyOfThemComes() {
        write(events.created(one), events.revoked(one), events.deleted(one));

        assertThat(types(get(consumer, feed() + "?type=io.keyledger.api-key.revoked.v1").isOk()))
                .containsExactly("io.keyledger.api-key.revoked.v1");
        assertThat(
                        types(
                                get(
                                                consumer,
                                                feed()
                                                        + "?type=io.keyledger.api-key.deleted.v1"
                                                        + "&type=io.keyledger.api-key.created.v1")
                                        .isOk()))
                .containsExactly(
                        "io.keyledger.api-key.created.v1", "io.keyledger.api-key.deleted.v1");
    }

    @Test
    void givenKeyActorAndTime_whenPulled_thenOnlyWhatMeetsAll() {
        write(events.created(one)); // 10:15:31.123
        write(events.created(two)); // 10:15:32.123
        write(events.revoked(two)); // 10:15:33.123

        assertThat(subjects(get(consumer, feed() + "?apiKeyId=" + one.id().value()).isOk()))
                .containsExactly(one.id().value());
        assertThat(get(consumer, feed() + "?actorId=tok_1").isOk().json().get("items")).hasSize(3);
        assertThat(get(consumer, feed() + "?actorId=tok_2").isOk().json().get("items")).isEmpty();
        assertThat(
                        subjects(
                                get(
                                                consumer,
                                                feed()
                                                        + "?from=2026-11-23T10:15:32.123Z"
                                                        + "&to=2026-11-23T10:15:33.123Z")
                                        .isOk()))
                .containsExactly(two.id().value());
        assertThat(
                        get(
                                        consumer,
                                        feed()
                                                + "?from=2026-11-23T10:15:31.1230001Z&apiKeyId="
                                                + one.id().value())
                                .isOk()
                                .json()
                                .get("items"))
                .isEmpty();
    }

    @Test
    void givenFilterThatMatchesNothing_whenPulled_thenNextIsTheHeadAllTheSame() {
        write(events.created(one));

        Answer answer = get(consumer, feed() + "?type=io.keyledger.access-token.revoked.v1").isOk();

        assertThat(answer.json().get("items")).isEmpty();
        assertThat(answer.json().get("next").asString())
                .isEqualTo(answer.json().get("head").asString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type=io.keyledger.api-key.renamed.v1",
                "type=",
                "apiKeyId=key_1",
                "apiKeyId=",
                "actorId=",
                "from=yesterday",
                "to=2026-11-23",
                "after=-1",
                "after=x",
                "after=9999999999999999999",
                "after=",
                "limit=0",
                "limit=-1",
                "limit=text",
                "until=1"
            })
    void r7_givenParameterThatMeansNothing_whenPulled_then400WithItsName(String parameter) {
        get(consumer, feed() + "?" + parameter).blames(parameter.split("=")[0]);
        get(consumer, feed() + "?" + parameter, "Accept", "text/csv")
                .blames(parameter.split("=")[0]);
    }

    @Test
    void r7_givenHugeLimit_whenPulled_thenItIsTakenAs200() {
        for (int i = 0; i < 205; i++) {
            write(events.created(newKey()));
        }

        assertThat(get(consumer, feed() + "?limit=1000000000").isOk().json().get("items"))
                .hasSize(200);
        assertThat(get(consumer, feed()).isOk().json().get("items")).hasSize(50);
    }

    @Test
    void s1_givenFeed_whenPulled_thenNoDigestIsInIt() {
        String everything = tokenOf(null, "operator");
        String all = "/v1/events?after=" + ledger.head();
        write(events.created(one));

        for (String body :
                List.of(
                        get(consumer, feed()).isOk().body(),
                        get(everything, all).isOk().body(),
                        get(everything, all, "Accept", "application/x-ndjson").body(),
                        get(everything, all, "Accept", "text/csv").body())) {
            assertThat(body)
                    .doesNotContain(one.digest().hex())
                    .doesNotContain("digest", "fingerprint");
        }
    }

    @Test
    void givenOtherOrganization_whenPulled_thenNothingOfItIsSeen() {
        SampleKey ofOthers = newKey().of(anotherOrganization());
        write(events.created(ofOthers), events.created(one));

        assertThat(subjects(get(consumer, feed()).isOk())).containsExactly(one.id().value());
        assertThat(
                        get(consumer, feed() + "?apiKeyId=" + ofOthers.id().value())
                                .isOk()
                                .json()
                                .get("items"))
                .isEmpty();
        get(consumer, "/v1/organizations/" + ofOthers.organizationId().value() + "/events")
                .isProblem(404, "not-found");
    }

    @Test
    void givenTokenBoundToNone_whenAllPulled_thenEveryOrganizationIsSeen() {
        long before = ledger.head();
        SampleKey ofOthers = newKey().of(anotherOrganization());
        write(events.created(ofOthers), events.created(one));

        for (String role : List.of("operator", "auditor", "consumer")) {
            Answer answer = get(tokenOf(null, role), "/v1/events?limit=200&after=" + before).isOk();
            assertThat(subjects(answer)).contains(ofOthers.id().value(), one.id().value());
        }
    }

    @Test
    void givenTokenBoundToAnOrganization_whenAllPulled_then403() {
        get(tokenWith("owner"), "/v1/events").isProblem(403, "forbidden");
        get(tokenWith("owner"), "/v1/events", "Accept", "text/csv").isProblem(403, "forbidden");
    }

    @Test
    void givenRoleThatMayNotRead_whenPulled_then403() {
        get(tokenWith("verifier"), feed()).isProblem(403, "forbidden");
        get(tokenOf(null, "verifier"), "/v1/events").isProblem(403, "forbidden");
        get("", feed()).isProblem(401, "unauthenticated");
    }

    @Test
    void givenMinimumPosition_whenInTheFuture_then503AndElse200() {
        String head = Long.toString(ledger.head());

        get(consumer, feed(), "Keyledger-Min-Position", head).isOk();
        get(consumer, feed(), "Keyledger-Min-Position", "999999999")
                .isProblem(503, "read-model-behind");
        get(consumer, feed(), "Keyledger-Min-Position", "x").isProblem(400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/json",
                "application/*",
                "text/csv;q=0.5, application/json",
                "application/json, text/plain, */*",
                "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8"
            })
    void givenClientThatTakesJson_whenPulled_thenAPage(String accept) {
        assertThat(get(consumer, feed(), "Accept", accept).isOk().header("Content-Type"))
                .isEqualTo("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/event-stream", "application/json;q=0", "image/*"})
    void givenClientThatTakesNoneOfTheForms_whenPulled_then406(String accept) {
        get(consumer, feed(), "Accept", accept).isProblem(406, "not-acceptable");
    }

    private String feed() {
        return "/v1/organizations/" + organization.value() + "/events";
    }

    private static List<String> subjects(Answer page) {
        return page.json()
                .get("items")
                .valueStream()
                .map(e -> e.get("subject").asString())
                .toList();
    }

    private static List<String> types(Answer page) {
        return page.json().get("items").valueStream().map(e -> e.get("type").asString()).toList();
    }

    private static List<Long> positions(Answer page) {
        return page.json().get("items").valueStream().map(FeedHttpTest::position).toList();
    }

    private static long position(JsonNode event) {
        return Long.parseLong(event.get("position").asString());
    }
}
