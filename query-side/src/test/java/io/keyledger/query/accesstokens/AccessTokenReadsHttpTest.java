package io.keyledger.query.accesstokens;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.query.AccessTokens;
import io.keyledger.query.Answer;
import io.keyledger.query.QueryHttpTest;
import io.keyledger.vocabulary.AccessTokenSecret;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code GET} of the access tokens of an organization, and of those of none. */
class AccessTokenReadsHttpTest extends QueryHttpTest {

    private static final Instant PAST = Instant.parse("2020-01-01T00:00:00.123Z");
    private static final Instant FUTURE = Instant.parse("2999-01-01T00:00:00.123Z");

    private final AccessTokenSecret owner = AccessTokens.fresh();
    private final AccessTokenSecret active = AccessTokens.fresh();
    private final AccessTokenSecret expired = AccessTokens.fresh();
    private final AccessTokenSecret revoked = AccessTokens.fresh();
    private String operator;

    @BeforeEach
    void issueTokens() {
        String acme = organization.value();
        write(AccessTokens.issued(owner, acme, "owner"));
        write(AccessTokens.expiring(active, acme, FUTURE, "verifier", "auditor"));
        write(AccessTokens.expiring(expired, acme, PAST, "verifier"));
        write(AccessTokens.expiring(revoked, acme, PAST, "verifier"));
        write(AccessTokens.revoked(revoked));
        operator = tokenOf(null, "operator");
    }

    private String tokens() {
        return "/v1/organizations/" + organization.value() + "/access-tokens";
    }

    private String path(AccessTokenSecret token) {
        return tokens() + "/" + token.id();
    }

    private Answer getAsOwner(String path) {
        return get(owner.reveal(), path);
    }

    @Test
    void givenTokens_whenListed_thenAllOfThemTheNewestFirstWithTheirStatus() {
        Answer answer = getAsOwner(tokens()).isOk();

        assertThat(ids(answer))
                .containsExactly(
                        revoked.id().value(),
                        expired.id().value(),
                        active.id().value(),
                        owner.id().value());
        assertThat(texts(answer, "status"))
                .containsExactly("revoked", "expired", "active", "active");
        assertThat(answer.json().get("nextCursor").isNull()).isTrue();
        assertThat(answer.header("Keyledger-Position")).isEqualTo(answer.header("Keyledger-Head"));
    }

    /** S1 */
    @Test
    void givenToken_whenRead_thenAllOfItButTheSecretAndTheDigest() {
        JsonNode token = getAsOwner(path(active)).isOk().json();

        assertThat(token.propertyNames())
                .containsExactly(
                        "id",
                        "organizationId",
                        "name",
                        "roles",
                        "status",
                        "createdAt",
                        "createdBy",
                        "expiresAt",
                        "lastUsedAt");
        assertThat(token.get("id").asString()).isEqualTo(active.id().value());
        assertThat(token.get("organizationId").asString()).isEqualTo(organization.value());
        assertThat(token.get("name").asString()).isEqualTo("a test's");
        assertThat(token.get("roles")).hasToString("[\"verifier\",\"auditor\"]");
        assertThat(token.get("expiresAt").asString()).isEqualTo("2999-01-01T00:00:00.123Z");
        assertThat(token.get("createdAt").asString()).endsWith("Z");
        assertThat(token.get("createdBy"))
                .hasToString("{\"type\":\"access-token\",\"id\":\"tok_1\",\"name\":\"admin\"}");
        assertThat(token.get("lastUsedAt").isNull()).isTrue();
        assertThat(getAsOwner(tokens()).body())
                .doesNotContain(active.digest().hex(), active.reveal().substring(30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"active", "expired", "revoked"})
    void givenStatus_whenListed_thenThoseOnly(String status) {
        Answer answer = getAsOwner(tokens() + "?status=" + status).isOk();

        assertThat(texts(answer, "status")).isNotEmpty().containsOnly(status);
    }

    @Test
    void givenUse_whenRead_thenItsTimeIsThereAtOnceAndMovesOn() {
        Instant before = Instant.now();
        get(active.reveal(), "/v1/me").isOk();

        Instant first = lastUse(active);
        assertThat(first).isAfterOrEqualTo(before.minusMillis(1));
        Awaitility.await()
                .untilAsserted(
                        () -> {
                            get(active.reveal(), "/v1/me").isOk();
                            assertThat(lastUse(active)).isAfter(first);
                        });
    }

    @Test
    void givenUseThatWasRefused_whenRead_thenItCountsForNothing() {
        get(expired.reveal(), "/v1/me").isProblem(401, "unauthenticated");

        assertThat(getAsOwner(path(expired)).json().get("lastUsedAt").isNull()).isTrue();
    }

    private Instant lastUse(AccessTokenSecret token) {
        return Instant.parse(getAsOwner(path(token)).isOk().json().get("lastUsedAt").asString());
    }

    /** R5 */
    @Test
    void givenRevocation_whenReadAtOnce_thenItIsThereEveryTime() {
        for (int round = 0; round < 50; round++) {
            AccessTokenSecret token = AccessTokens.fresh();
            write(AccessTokens.issued(token, organization.value(), "verifier"));
            assertThat(texts(getAsOwner(tokens() + "?limit=1"), "status"))
                    .containsExactly("active");
            write(AccessTokens.revoked(token));
            assertThat(getAsOwner(path(token)).json().get("status").asString())
                    .isEqualTo("revoked");
        }
    }

    @Test
    void givenPages_whenFollowedToTheEnd_thenEveryTokenOnceAndNoCursorAfterwards() {
        List<String> seen = new ArrayList<>();
        Answer page = getAsOwner(tokens() + "?limit=3").isOk();
        seen.addAll(ids(page));
        page = getAsOwner(tokens() + "?limit=3&cursor=" + cursor(page)).isOk();
        seen.addAll(ids(page));

        assertThat(seen).hasSize(4).doesNotHaveDuplicates();
        assertThat(page.json().get("nextCursor").isNull()).isTrue();
    }

    /** R7 */
    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=-1", "limit=text", "limit="})
    void givenLimitThatIsNone_whenListed_then400(String query) {
        getAsOwner(tokens() + "?" + query).blames("limit");
    }

    /** R7 */
    @Test
    void givenCursorThatIsAlteredOrOfAnotherList_whenListed_then400() {
        String cursor = cursor(getAsOwner(tokens() + "?limit=1"));
        String other = anotherOrganization().value();

        getAsOwner(tokens() + "?cursor=A" + cursor).blames("cursor");
        getAsOwner(tokens() + "?status=active&cursor=" + cursor).blames("cursor");
        get(operator, "/v1/organizations/" + other + "/access-tokens?cursor=" + cursor)
                .blames("cursor");
        get(operator, "/v1/access-tokens?cursor=" + cursor).blames("cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Active", "deleted", "", "active,revoked"})
    void givenUnknownStatus_whenListed_then400(String status) {
        getAsOwner(tokens() + "?status=" + status).blames("status");
    }

    @Test
    void givenUnknownParameter_whenListed_then400() {
        getAsOwner(tokens() + "?role=owner").blames("role");
        getAsOwner(path(active) + "?at=x").blames("at");
    }

    /** V7, S2 */
    @Test
    void givenTokenOfAnotherOrganizationOrOfNone_whenRead_thenTheSame404() {
        AccessTokenSecret ofOthers = AccessTokens.fresh();
        AccessTokenSecret ofNone = AccessTokens.fresh();
        write(AccessTokens.issued(ofOthers, anotherOrganization().value(), "verifier"));
        write(AccessTokens.issued(ofNone, null, "verifier"));
        Answer unknown = getAsOwner(path(AccessTokens.fresh())).isProblem(404, "not-found");

        for (String path :
                List.of(path(ofOthers), path(ofNone), tokens() + "/tok_1", tokens() + "/%20")) {
            Answer answer = getAsOwner(path);
            assertThat(answer.withoutRequestId()).isEqualTo(unknown.withoutRequestId());
            assertThat(answer.response().headers().map().keySet())
                    .isEqualTo(unknown.response().headers().map().keySet());
        }
        assertThat(ids(getAsOwner(tokens())))
                .doesNotContain(ofOthers.id().value(), ofNone.id().value());
        get(operator, "/v1/access-tokens/" + active.id()).isProblem(404, "not-found");
    }

    @Test
    void givenTokenOfNoOrganization_whenAnOperatorReads_thenThere() {
        AccessTokenSecret unbound = AccessTokens.fresh();
        write(AccessTokens.issued(unbound, null, "verifier"));

        Answer one = get(operator, "/v1/access-tokens/" + unbound.id()).isOk();
        assertThat(one.json().get("organizationId").isNull()).isTrue();
        assertThat(ids(get(operator, "/v1/access-tokens?limit=1").isOk()))
                .containsExactly(unbound.id().value());
        assertThat(ids(get(operator, "/v1/access-tokens?limit=200")))
                .doesNotContain(active.id().value());
    }

    @Test
    void givenTokensOfNoOrganization_whenAnyoneButAnOperatorReads_then403() {
        for (String caller : List.of(owner.reveal(), tokenOf(null, "owner"))) {
            get(caller, "/v1/access-tokens").isProblem(403, "forbidden");
            get(caller, "/v1/access-tokens/" + active.id()).isProblem(403, "forbidden");
        }
    }

    @Test
    void givenRoleThatMayNotIssue_whenRead_then403() {
        String caller = tokenWith("developer", "verifier", "auditor", "consumer");

        get(caller, tokens()).isProblem(403, "forbidden");
        get(caller, path(active)).isProblem(403, "forbidden");
    }

    @Test
    void givenOwnerOfAnotherOrganization_whenRead_then404() {
        String stranger = tokenOf(anotherOrganization().value(), "owner");

        get(stranger, tokens()).isProblem(404, "not-found");
        get(stranger, path(active)).isProblem(404, "not-found");
    }

    @Test
    void givenNoCredential_whenRead_then401() {
        get("", tokens()).isProblem(401, "unauthenticated");
        get("", "/v1/access-tokens").isProblem(401, "unauthenticated");
    }

    @Test
    void givenPositionThatIsNotReached_whenRead_then503() {
        get(owner.reveal(), tokens(), "Keyledger-Min-Position", "999999999")
                .isProblem(503, "read-model-behind");
    }

    private static String cursor(Answer page) {
        return page.json().get("nextCursor").asString();
    }

    private static List<String> ids(Answer answer) {
        return texts(answer, "id");
    }

    private static List<String> texts(Answer answer, String field) {
        return StreamSupport.stream(answer.json().get("items").spliterator(), false)
                .map(item -> item.get(field).asString())
                .toList();
    }
}
