package io.keyledger.query.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.keyledger.query.AccessTokens;
import io.keyledger.query.Answer;
import io.keyledger.query.QueryHttpTest;
import io.keyledger.query.SampleKey;
import io.keyledger.vocabulary.AccessTokenSecret;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** In an application of its own, since its parked keys would disturb the others. */
@TestPropertySource(properties = "test.application=operations")
class OperationsHttpTest extends QueryHttpTest {

    private static final String PROJECTIONS = "/v1/operations/projections";
    private static final String LISTING = PROJECTIONS + "/listing";
    private static final String LETTERS = LISTING + "/dead-letters";

    private static final Date LAST_USE = Date.from(Instant.parse("2026-11-23T10:15:30.123Z"));

    @Autowired private MongoDatabase database;
    @Autowired private ProjectionMetrics metrics;

    private String operator;

    @BeforeEach
    void operator() {
        operator = tokenOf(null, "operator");
    }

    @Test
    void givenProjectionThatIsCurrent_whenListed_thenItsFiguresSaySo() {
        write(events.created(newKey()));
        awaitStatus("running");

        JsonNode listing = listing();
        assertThat(listing.propertyNames())
                .containsExactlyInAnyOrder(
                        "name",
                        "status",
                        "position",
                        "head",
                        "lag",
                        "progress",
                        "deadLetters",
                        "eventsPerSecond");
        assertThat(listing.get("name").asString()).isEqualTo("listing");
        assertThat(listing.get("position").isString()).isTrue();
        Awaitility.await()
                .untilAsserted(
                        () -> {
                            JsonNode now = listing();
                            assertThat(now.get("position")).isEqualTo(now.get("head"));
                            assertThat(now.get("lag").asLong()).isZero();
                            assertThat(now.get("progress").asInt()).isEqualTo(100);
                        });
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "GET, /v1/operations/projections",
        "POST, /v1/operations/projections/listing/rebuild",
        "GET, /v1/operations/projections/listing/dead-letters",
        "POST, /v1/operations/projections/listing/dead-letters/retry"
    })
    void s2_givenCallerThatIsNoOperator_whenAsked_thenRefused(String method, String path) {
        assertThat(send(method, "", path).status()).isEqualTo(401);
        send(method, tokenWith("owner", "developer", "auditor"), path).isProblem(403, "forbidden");
    }

    private Answer send(String method, String token, String path) {
        return method.equals("GET") ? get(token, path) : post(token, path, "");
    }

    @Test
    void r2_givenRebuildAskedFor_whenItHasEnded_thenAnotherGenerationAnswersTheSame() {
        SampleKey key = newKey();
        write(events.created(key));
        String one = keys() + "/" + key.id().value();
        String before = get(operator, one).isOk().body();
        long generation = state().getLong("active");

        Answer accepted = post(operator, LISTING + "/rebuild", "");

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.json().get("name").asString()).isEqualTo("listing");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> state().getLong("active") > generation);
        awaitStatus("running");
        assertThat(get(operator, one).isOk().body()).isEqualTo(before);
        collection("listing").deleteOne(new Document("_id", key.id().value()));
        Awaitility.await()
                .untilAsserted(() -> assertThat(get(operator, one).body()).isEqualTo(before));
    }

    @Test
    void givenProjections_whenListed_thenEveryReadModelIsThere() {
        List<String> names = new ArrayList<>();
        get(operator, PROJECTIONS)
                .isOk()
                .json()
                .forEach(projection -> names.add(projection.get("name").asString()));

        assertThat(names).containsExactlyInAnyOrder("listing", "access-tokens");
    }

    @Test
    void r2_givenRebuildOfAccessTokens_whenItHasEnded_thenTheyAreEqualWithTheirLastUses() {
        AccessTokenSecret token = AccessTokens.fresh();
        write(AccessTokens.issued(token, organization.value(), "verifier"));
        collection("access-token-uses")
                .insertOne(new Document("_id", token.id().value()).append("lastUsedAt", LAST_USE));
        String one = "/v1/organizations/" + organization.value() + "/access-tokens/" + token.id();
        Answer before = get(operator, one).isOk();
        assertThat(before.json().get("lastUsedAt").asString())
                .isEqualTo(LAST_USE.toInstant().toString());
        long generation = state("access-tokens").getLong("active");

        Answer accepted = post(operator, PROJECTIONS + "/access-tokens/rebuild", "");

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.json().get("name").asString()).isEqualTo("access-tokens");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> state("access-tokens").getLong("active") > generation);
        collection("access-tokens").deleteOne(new Document("_id", token.id().value()));
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(get(operator, one).body()).isEqualTo(before.body()));
    }

    @Test
    void givenRebuildByAnotherProcess_whenAskedAgain_thenConflictAndItIsFinishedAllTheSame() {
        awaitStatus("running");
        long next = state().getLong("last") + 1;
        Document lease = new Document("generation", next).append("owner", "gone");
        collection("projections")
                .updateOne(
                        new Document("_id", "listing"),
                        new Document(
                                "$set",
                                new Document("last", next)
                                        .append("rebuild", lease.append("beat", 0L))));

        post(operator, LISTING + "/rebuild", "").isProblem(409, "conflict");

        assertThat(listing().get("status").asString()).isEqualTo("rebuilding");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> state().getLong("active") == next);
    }

    @Test
    void givenUnknownName_whenOperatedOn_thenNotFound() {
        String unknown = PROJECTIONS + "/nothing";
        post(operator, unknown + "/rebuild", "").isProblem(404, "not-found");
        get(operator, unknown + "/dead-letters").isProblem(404, "not-found");
        post(operator, unknown + "/dead-letters/retry", "").isProblem(404, "not-found");
    }

    @Test
    void r4_givenParkedKeys_whenListed_thenPagedWithCauseAndWithoutDigest() {
        SampleKey first = park(newKey());
        SampleKey second = park(newKey());
        awaitLetters(4);

        List<String> seen = new ArrayList<>();
        JsonNode page = get(operator, LETTERS + "?limit=3").isOk().json();
        page.get("items").forEach(letter -> seen.add(letter.get("key").asString()));
        String cursor = page.get("nextCursor").asString();
        Answer last = get(operator, LETTERS + "?limit=3&cursor=" + cursor).isOk();
        last.json().get("items").forEach(letter -> seen.add(letter.get("key").asString()));

        assertThat(last.json().get("nextCursor").isNull()).isTrue();
        assertThat(seen).isSorted().contains(first.id().value(), second.id().value());
        JsonNode letter = page.get("items").get(0);
        assertThat(letter.get("event").asString()).isEqualTo("io.keyledger.api-key.reactivated.v1");
        assertThat(letter.get("cause").get("type").asString()).isEqualTo("history-broken");
        assertThat(letter.get("cause").get("message").asString()).contains("is missing");
        assertThat(page.get("items").get(1).get("cause").isNull()).isTrue();
        assertThat(page.toString() + last.body())
                .doesNotContain(first.digest().hex(), second.digest().hex(), first.name());
        get(operator, LETTERS + "?cursor=x" + cursor).blames("cursor");
        get(operator, LETTERS + "?limit=0").blames("limit");

        Answer retried = post(operator, LETTERS + "/retry", "").isOk();
        assertThat(retried.json().get("retried").asLong()).isZero();
        assertThat(retried.json().get("remaining").asLong()).isEqualTo(seen.size());
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        metrics.bindTo(meters);
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(gauge(meters, "dead.letters")).isEqualTo(seen.size()));
        assertThat(gauge(meters, "stopped")).isZero();
    }

    private static double gauge(SimpleMeterRegistry meters, String name) {
        return meters.get("keyledger.projection." + name)
                .tag("projection", "listing")
                .gauge()
                .value();
    }

    /** A key whose second event is lost, so that its third and fourth cannot be applied. */
    private SampleKey park(SampleKey key) {
        write(events.created(key));
        awaitListed(key);
        events.lost(key);
        write(events.reactivated(key));
        awaitParked(key);
        write(events.revoked(key));
        return key;
    }

    /** In one batch with what cannot be applied, its creation would be parked too. */
    private void awaitListed(SampleKey key) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> get(operator, keys() + "/" + key.id().value()).status() == 200);
    }

    private void awaitParked(SampleKey key) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> get(operator, LETTERS).isOk().body().contains(key.id().value()));
    }

    private void awaitLetters(long atLeast) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> listing().get("deadLetters").asLong() >= atLeast);
    }

    private void awaitStatus(String status) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> listing().get("status").asString().equals(status));
    }

    private JsonNode listing() {
        for (JsonNode projection : get(operator, PROJECTIONS).isOk().json()) {
            if (projection.get("name").asString().equals("listing")) {
                return projection;
            }
        }
        throw new AssertionError("The listing is not told");
    }

    private Document state() {
        return state("listing");
    }

    private Document state(String projection) {
        return collection("projections").find(new Document("_id", projection)).first();
    }

    private MongoCollection<Document> collection(String name) {
        return database.getCollection(name);
    }
}
