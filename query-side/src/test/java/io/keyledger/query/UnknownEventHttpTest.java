package io.keyledger.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keyledger.ledger.Sql;
import io.keyledger.vocabulary.AccessTokenSecret;
import io.keyledger.vocabulary.ApiKeySecret;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * C11: an event of a type that this version does not know, as a later one may have written it.
 * Whoever must not go on without it stops and says so; nobody else is concerned. In an application
 * of its own, since others would not get over it.
 */
@Tag("slow")
@TestPropertySource(properties = "test.application=unknown-events")
class UnknownEventHttpTest extends QueryHttpTest {

    /** For longer than anything that is proven stays so. */
    private static final Duration LONG = Duration.ofSeconds(3);

    /** Axon waits ever longer before it tries again. */
    private static final Duration VERY_LONG = Duration.ofSeconds(60);

    private final ApiKeySecret secret = Secrets.fresh();
    private final ApiKeySecret otherSecret = Secrets.fresh();
    private final SampleKey key = newKey().withDigest(secret.digest());
    private final SampleKey other = newKey().withDigest(otherSecret.digest());
    private String operator;

    @Value("${keyledger.data-dir}")
    private Path directory;

    @BeforeEach
    void createTwoKeys() {
        operator = tokenOf(null, "operator");
        write(events.created(other));
        write(events.created(key));
        assertThat(code(otherSecret)).isEqualTo("valid");
        assertThat(code(secret)).isEqualTo("valid");
    }

    @Test
    void c11_givenUnknownEventOfAnApiKey_thenTheListingStopsAndOnlyThatKeyCannotBeVerified() {
        appendUnknown("ApiKeyLent", key.id().value());

        await().untilAsserted(() -> assertThat(status("listing")).isEqualTo("stopped"));
        stays(
                () -> {
                    get(operator, "/v1/me").isOk();
                    assertThat(code(otherSecret)).isEqualTo("valid");
                    verify(secret).isProblem(503, "unavailable");
                });
        assertThat(status("access-tokens")).isEqualTo("running");

        becomes(
                "ApiKeyLent",
                "ApiKeyRevoked",
                "json_object('apiKeyId', aggregate_id, 'reason', null)");
        await().atMost(VERY_LONG)
                .untilAsserted(() -> assertThat(status("listing")).isEqualTo("running"));
        assertThat(code(secret)).isEqualTo("revoked");
    }

    @Test
    void c11_givenUnknownEventOfAnAccessToken_thenTheirListStopsAndOnlyThatTokenAdmitsNobody() {
        String token = tokenWith("auditor");
        get(token, "/v1/me").isOk();
        String id = AccessTokenSecret.parse(token).orElseThrow().id().value();

        appendUnknown("AccessTokenSuspended", id);

        await().untilAsserted(() -> assertThat(status("access-tokens")).isEqualTo("stopped"));
        stays(
                () -> {
                    get(token, "/v1/me").isProblem(503, "unavailable");
                    get(operator, "/v1/me").isOk();
                    assertThat(code(otherSecret)).isEqualTo("valid");
                });

        becomes(
                "AccessTokenSuspended",
                "AccessTokenRevoked",
                "json_object('accessTokenId', aggregate_id)");
        await().atMost(VERY_LONG)
                .untilAsserted(() -> assertThat(status("access-tokens")).isEqualTo("running"));
        get(token, "/v1/me").isProblem(401, "unauthenticated");
        await().atMost(VERY_LONG)
                .untilAsserted(() -> assertThat(status("listing")).isEqualTo("running"));
    }

    private static void stays(ThrowingRunnable assertion) {
        await().during(LONG).atMost(LONG.multipliedBy(4)).untilAsserted(assertion);
    }

    /** The next event of what had the last one of all. */
    private void appendUnknown(String type, String aggregateId) {
        execute(
                """
                insert into event
                select position + 1, event_id || '-2', aggregate_type, aggregate_id, sequence + 1,
                       'io.keyledger.events.%s', '1', time, organization, actor_id, payload, metadata
                from event where aggregate_id = '%s' order by position desc limit 1
                """
                        .formatted(type, aggregateId));
    }

    private void becomes(String unknown, String known, String payload) {
        execute(
                "update event set type = 'io.keyledger.events.%s', payload = %s where type like '%%.%s'"
                        .formatted(known, payload, unknown));
    }

    private void execute(String statement) {
        Sql.execute(directory.resolve("ledger.db"), statement);
    }

    private String status(String projection) {
        for (JsonNode one : get(operator, "/v1/operations/projections").isOk().json()) {
            if (one.get("name").asString().equals(projection)) {
                return one.get("status").asString();
            }
        }
        throw new AssertionError("There is no projection " + projection);
    }

    private String code(ApiKeySecret presented) {
        return verify(presented).isOk().json().get("code").asString();
    }

    private Answer verify(ApiKeySecret presented) {
        return post(
                operator,
                "/v1/api-keys/verify",
                "{\"key\": \"%s\", \"environment\": \"production\"}".formatted(presented.reveal()));
    }
}
