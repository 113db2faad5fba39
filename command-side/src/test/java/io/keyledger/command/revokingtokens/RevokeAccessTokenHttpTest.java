package io.keyledger.command.revokingtokens;

import static io.keyledger.command.CommandSideClient.TOKENS;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.access.Role;
import io.keyledger.command.Answer;
import io.keyledger.command.Call;
import io.keyledger.command.EventOriginContract;
import io.keyledger.command.IfMatchContract;
import io.keyledger.command.Together;
import io.keyledger.events.AccessTokenRevoked;
import io.keyledger.vocabulary.AccessTokenSecret;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevokeAccessTokenHttpTest extends EventOriginContract implements IfMatchContract {

    private static final String UNBOUND = "/v1/access-tokens";

    @Override
    public Call command() {
        return revoke(TOKENS, tokenOf("acme"));
    }

    @Override
    public Change change() {
        AccessTokenSecret token = tokenOf("acme");
        return new Change(token.id().value(), revoke(TOKENS, token));
    }

    @Override
    protected Set<Role> writers() {
        return EnumSet.of(Role.OWNER, Role.OPERATOR);
    }

    private AccessTokenSecret tokenOf(@Nullable String organization) {
        return client.issue(organization, null, Role.VERIFIER);
    }

    private Call revoke(String collection, AccessTokenSecret token) {
        return client.call("DELETE", collection + "/" + token.id());
    }

    @Test
    void givenActiveToken_whenRevoked_thenItsNextRequestIsRefused() {
        AccessTokenSecret token = tokenOf("acme");
        Call me = client.call("GET", "/v1/me").as(token.reveal());
        me.send().hasStatus(200);

        Answer answer = revoke(TOKENS, token).send().hasStatus(204);

        me.send().isProblem(401, "unauthenticated");
        assertThat(answer.body()).isEmpty();
        assertThat(client.eventsOf(token.id().value()).get(1).getPayload())
                .isEqualTo(new AccessTokenRevoked(token.id().value()));
    }

    @Test
    void givenExpiredToken_whenRevoked_thenRevokedForEver() {
        AccessTokenSecret token = client.issue("acme", Instant.EPOCH, Role.VERIFIER);

        revoke(TOKENS, token).send().hasStatus(204);

        assertThat(client.eventsOf(token.id().value())).hasSize(2);
    }

    /** V7, S2: the same body and headers, whatever the reason. */
    @Test
    void givenTokenThatIsNotThereForWhateverReason_whenRevoked_thenTheSameNotFound() {
        AccessTokenSecret revoked = tokenOf("acme");
        revoke(TOKENS, revoked).send().hasStatus(204);
        Map<String, Object> unknown = notFound(path("tok_" + "7".repeat(26)));

        assertThat(notFound(revoke(TOKENS, revoked))).isEqualTo(unknown);
        assertThat(notFound(revoke(TOKENS, tokenOf("other")))).isEqualTo(unknown);
        assertThat(notFound(revoke(TOKENS, tokenOf(null)))).isEqualTo(unknown);
        assertThat(notFound(revoke(UNBOUND, tokenOf("acme")))).isEqualTo(unknown);
        assertThat(notFound(client.call("DELETE", UNBOUND + "/tok_" + "7".repeat(26))))
                .isEqualTo(unknown);
    }

    @Test
    void givenStranger_whenItRevokes_thenTheSameNotFoundWhetherTheTokenIsThereOrNot() {
        String stranger = client.token("other", Role.OWNER);
        Map<String, Object> unknown = notFound(path("tok_" + "7".repeat(26)));

        assertThat(notFound(revoke(TOKENS, tokenOf("acme")).as(stranger))).isEqualTo(unknown);
        assertThat(
                        notFound(
                                revoke(TOKENS.replace("/acme/", "/other/"), tokenOf("acme"))
                                        .as(stranger)))
                .isEqualTo(unknown);
    }

    /** An access token is another kind of thing than the aggregate of that id. */
    @Test
    void givenIdOfAnApiKey_whenRevoked_thenTheSameNotFound() {
        Map<String, Object> unknown = notFound(path("tok_" + "7".repeat(26)));

        assertThat(notFound(path(client.createKey().id()))).isEqualTo(unknown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tok_", "tok_1", "tok_80000000000000000000000000", "TOK_x", "%20", "1"})
    void givenIdOfTheWrongShape_whenRevoked_thenTheSameNotFound(String id) {
        assertThat(notFound(path(id))).isEqualTo(notFound(path("tok_" + "7".repeat(26))));
    }

    @Test
    void givenTokenOfNoOrganization_whenAnOperatorRevokes_thenRevoked() {
        AccessTokenSecret token = tokenOf(null);

        revoke(UNBOUND, token).send().hasStatus(204);

        client.call("GET", "/v1/me").as(token.reveal()).send().hasStatus(401);
    }

    @Test
    void givenTokenOfNoOrganizationAndIfMatch_whenAnOperatorRevokes_thenOnlyAtItsVersion() {
        AccessTokenSecret token = tokenOf(null);

        refused(revoke(UNBOUND, token).header("If-Match", "\"2\""))
                .isProblem(412, "version-mismatch");
        revoke(UNBOUND, token).header("If-Match", "\"1\"").send().hasStatus(204);
    }

    @Test
    void givenTokenThatIsNotThereAndIfMatch_whenRevoked_thenStillNotFound() {
        AccessTokenSecret revoked = tokenOf("acme");
        revoke(TOKENS, revoked).send().hasStatus(204);

        notFound(revoke(TOKENS, revoked).header("If-Match", "\"2\""));
        notFound(revoke(TOKENS, tokenOf("other")).header("If-Match", "\"1\""));
    }

    @Test
    void givenTokenOfNoOrganization_whenAnyoneElseRevokes_thenForbidden() {
        for (String caller :
                List.of(client.token(null, Role.OWNER), client.token("acme", Role.OWNER))) {
            refused(revoke(UNBOUND, tokenOf(null)).as(caller)).isProblem(403, "forbidden");
        }
    }

    @Test
    void givenOwner_whenItRevokesItsOwnToken_thenRevoked() {
        AccessTokenSecret own = client.issue("acme", null, Role.OWNER);

        revoke(TOKENS, own).as(own.reveal()).send().hasStatus(204);

        refused(revoke(TOKENS, own).as(own.reveal())).isProblem(401, "unauthenticated");
    }

    /** C2 */
    @Test
    void givenManyRevocationsAtOnce_thenOneIsDoneAndTheOthersFindNothing() {
        for (int round = 0; round < 20; round++) {
            AccessTokenSecret token = tokenOf("acme");

            List<Integer> statuses =
                    Together.run(4, number -> revoke(TOKENS, token).send().status());

            assertThat(statuses).containsOnlyOnce(204).containsOnly(204, 404);
            assertThat(client.eventsOf(token.id().value())).hasSize(2);
        }
    }

    private Call path(String id) {
        return client.call("DELETE", TOKENS + "/" + id);
    }

    private Map<String, Object> notFound(Call call) {
        return refused(call).isProblem(404, "not-found").withoutIds();
    }
}
