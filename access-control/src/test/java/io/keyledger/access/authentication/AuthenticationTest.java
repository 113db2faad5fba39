package io.keyledger.access.authentication;

import static io.keyledger.access.sample.Answers.assertProblem;
import static io.keyledger.access.sample.Answers.withoutIds;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.access.sample.SampleClient;
import io.keyledger.access.sample.SampleTest;
import io.keyledger.access.tokens.FakeLedger;
import io.keyledger.access.tokens.Tokens;
import io.keyledger.vocabulary.AccessTokenSecret;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.web.context.WebApplicationContext;

@SampleTest
class AuthenticationTest {

    @Autowired private SampleClient client;
    @Autowired private FakeLedger ledger;
    @Autowired private CallerWatch callers;
    @Autowired private WebApplicationContext context;
    private String token = "";

    @BeforeEach
    void issueToken() {
        token = client.token("acme", "developer");
    }

    @AfterEach
    void ledgerIsWell() {
        ledger.duringRead(() -> {});
        ledger.holdFollowers(false);
        // The last proof may still be too old for a while.
        String other = client.token("acme", "developer");
        Awaitility.await()
                .until(() -> client.getAs(other, "/v1/still-admitted").body().equals("true"));
    }

    @Test
    void givenAccessToken_whenSentAsBearer_thenAdmitted() {
        assertThat(client.getAs(token, "/v1/me").statusCode()).isEqualTo(200);
    }

    @Test
    void givenSchemeInAnyCase_whenSent_thenAdmitted() {
        for (String scheme : List.of("bearer ", "BEARER ", "Bearer  ")) {
            assertThat(client.get("/v1/me", "Authorization", scheme + token).statusCode())
                    .as(scheme)
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/me", "/v1/open", "/v1/nowhere", "/", "/error", "/livez/", "/livez/x"})
    void givenNoCredential_whenAnythingIsRequested_then401(String path) {
        assertUnauthenticated(client.get(path), "Bearer");
    }

    /** S4 */
    @Test
    void givenTokenAsBasicUserOrPassword_whenRequested_then401() {
        for (String pair : List.of(token + ":", "admin:" + token)) {
            assertUnauthenticated(client.get("/v1/me", "Authorization", basic(pair)), "Bearer");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Token %s", "%s", "Bearer%s", "Digest username=\"%s\""})
    void givenOtherScheme_whenRequested_then401(String header) {
        assertUnauthenticated(
                client.get("/v1/me", "Authorization", header.formatted(token)), "Bearer");
    }

    /** S4: who shows a credential in the URL only shows none. */
    @ParameterizedTest
    @ValueSource(strings = {"access_token", "token", "authorization"})
    void givenTokenInTheQueryString_whenRequested_then401(String parameter) {
        HttpResponse<String> answer = client.get("/v1/me?" + parameter + "=" + token);

        assertUnauthenticated(answer, "Bearer");
        assertThat(answer.body()).doesNotContain(token);
    }

    @Test
    void givenTokenInTheQueryStringBesideTheHeader_whenRequested_then400() {
        HttpResponse<String> answer =
                client.get("/v1/me?access_token=" + token, "Authorization", "Bearer " + token);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain(token);
    }

    @Test
    void givenTwoAuthorizationHeaders_whenRequested_then401WhicheverIsRight() {
        String right = "Bearer " + token;
        for (String other : List.of(right, "Bearer wrong", basic("a:b"))) {
            assertUnauthenticated(
                    client.get("/v1/me", "Authorization", right, "Authorization", other), "Bearer");
            assertUnauthenticated(
                    client.get("/v1/me", "Authorization", other, "Authorization", right), "Bearer");
        }
    }

    @Test
    void givenTwoCredentialsInOneHeader_whenRequested_then401() {
        assertInvalid(
                client.get(
                        "/v1/me", "Authorization", "Bearer %s, Bearer %s".formatted(token, token)));
    }

    @Test
    void givenTokenThatIsMalformed_whenRequested_then401() {
        List<String> malformed =
                List.of(
                        "x",
                        "klt_",
                        token.substring(1),
                        token.substring(0, token.length() - 1),
                        token + "0",
                        token + " x",
                        token.toUpperCase(Locale.ROOT),
                        "kl_prod_" + token.substring(30),
                        "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.",
                        "x".repeat(8_000));
        for (String credential : malformed) {
            assertInvalid(client.getAs(credential, "/v1/me"));
        }
    }

    @Test
    void givenUnknownWrongRevokedAndExpiredToken_whenRequested_thenTheAnswersAreTheSame() {
        AccessTokenSecret revoked = Tokens.fresh();
        ledger.append(Tokens.issued(revoked));
        ledger.append(Tokens.revoked(revoked));
        AccessTokenSecret expired = Tokens.fresh();
        ledger.append(Tokens.issued(expired, "acme", Instant.now().minusMillis(1), "owner"));
        String wrong = Tokens.guessFor(AccessTokenSecret.parse(token).orElseThrow()).reveal();
        HttpResponse<String> unknown = client.getAs(Tokens.fresh().reveal(), "/v1/me");

        assertInvalid(unknown);
        for (String other : List.of(wrong, revoked.reveal(), expired.reveal())) {
            assertThat(withoutIds(client.getAs(other, "/v1/me"))).isEqualTo(withoutIds(unknown));
        }
    }

    @Test
    void givenTokenInUse_whenRevoked_thenTheNextRequestIs401() {
        assertThat(client.getAs(token, "/v1/me").statusCode()).isEqualTo(200);

        ledger.append(Tokens.revoked(AccessTokenSecret.parse(token).orElseThrow()));

        assertInvalid(client.getAs(token, "/v1/me"));
    }

    /** F2 */
    @Test
    void givenAnswerThatGoesOn_whenTheTokenIsRevokedInAnotherProcess_thenEnded() {
        CompletableFuture<HttpResponse<String>> stream =
                CompletableFuture.supplyAsync(() -> client.getAs(token, "/v1/while-admitted"));
        Awaitility.await().until(() -> callers.size() == 1);
        assertThat(stream).isNotDone();

        AccessTokenSecret secret = AccessTokenSecret.parse(token).orElseThrow();
        ledger.append(secret.id().value(), Tokens.revoked(secret));

        assertThat(stream.join().body()).isEqualTo("ended");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/livez", "/readyz"})
    void givenOpenPath_whenRequestedWithNoneOrAWrongCredential_thenAnswered(String path) {
        assertThat(client.get(path).statusCode()).isEqualTo(200);
        assertThat(client.getAs("wrong", path).statusCode()).isEqualTo(200);
        assertThat(client.get(path, "Authorization", basic("a:b")).statusCode()).isEqualTo(200);
    }

    @Test
    void givenOpenPath_whenRequestedByAnotherMethod_then401() {
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "OPTIONS")) {
            assertUnauthenticated(client.send(method, "/livez"), "Bearer");
        }
    }

    @Test
    void givenLedgerThatIsNotFollowed_whenRequested_then503ThatSaysWhenToComeBack() {
        ledger.holdFollowers(true);
        ledger.append(Tokens.issued(Tokens.fresh()));

        HttpResponse<String> answer = client.getAs(token, "/v1/me");

        assertProblem(answer, 503, "unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
    }

    @Test
    void givenHandlerThatAnswersLater_whenRequested_thenItStillHasItsCaller() {
        assertThat(client.getAs(token, "/v1/later").body()).isEqualTo("gateway");
    }

    @Test
    void givenErrorAfterAdmission_whenAnswered_thenItKeepsItsStatus() {
        assertProblem(client.getAs(token, "/v1/refusing"), 400, "invalid-request");
        assertProblem(client.getAs(token, "/v1/failing"), 500, "internal");
    }

    @Test
    void givenErrorWithoutACaller_whenAnswered_thenItKeepsItsStatusToo() {
        assertProblem(client.get("/v1/me", "Sample-Error", "400"), 400, "invalid-request");
        assertProblem(client.get("/v1/me", "Sample-Error", "500"), 500, "internal");
        assertProblem(client.get("/v1/a%2Fb"), 400, "invalid-request");
        assertProblem(client.get("/v1/me;x=1"), 400, "invalid-request");
    }

    @Test
    void givenAnyAnswer_thenThereIsNoSession() {
        for (HttpResponse<String> answer :
                List.of(
                        client.get("/v1/me"),
                        client.getAs(token, "/v1/me"),
                        client.get("/livez"))) {
            assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        }
    }

    @Test
    void givenNobodyWithAPassword_thenSpringMakesNoneUp() {
        assertThat(context.getBeansOfType(UserDetailsService.class)).isEmpty();
    }

    @Test
    void givenTheHotPath_thenOneFilterStandsOnIt() {
        FilterChainProxy chains = context.getBean(FilterChainProxy.class);

        assertThat(chains.getFilters("/v1/api-keys/verify"))
                .singleElement()
                .isInstanceOf(CallerFilter.class);
    }

    private static void assertInvalid(HttpResponse<String> answer) {
        assertUnauthenticated(answer, "Bearer error=\"invalid_token\"");
    }

    private static void assertUnauthenticated(HttpResponse<String> answer, String challenge) {
        assertProblem(answer, 401, "unauthenticated");
        assertThat(answer.headers().allValues("WWW-Authenticate")).containsExactly(challenge);
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
