package io.keyledger.access.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyledger.access.Caller;
import io.keyledger.access.Role;
import io.keyledger.ledger.LedgerUnavailableException;
import io.keyledger.vocabulary.AccessTokenSecret;
import io.keyledger.vocabulary.Actor;
import io.keyledger.vocabulary.ActorType;
import io.keyledger.vocabulary.OrganizationId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Whom an access token admits. */
@ExtendWith(OutputCaptureExtension.class)
class AccessTokensTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:15:30.123Z");

    /** How old a proof may be is not what is tested here. */
    private static final Duration LONG = Duration.ofSeconds(30);

    private final List<String> uses = new ArrayList<>();
    private final FakeLedger ledger = new FakeLedger();
    private final AccessTokens tokens =
            new AccessTokens(
                    ledger,
                    Clock.fixed(NOW, ZoneOffset.UTC),
                    (used, at) -> uses.add(used + " " + at),
                    LONG);
    private final AccessTokenSecret token = Tokens.fresh();

    @AfterEach
    void close() {
        tokens.close();
    }

    @Test
    void givenIssuedToken_whenPresented_thenItNamesItsCaller() {
        ledger.append(Tokens.issued(token, "acme", null, "verifier", "auditor"));

        assertThat(tokens.authenticate(token))
                .contains(
                        new Caller(
                                new Actor(ActorType.ACCESS_TOKEN, token.id().value(), "gateway"),
                                Optional.of(OrganizationId.of("acme")),
                                Set.of(Role.VERIFIER, Role.AUDITOR)));
    }

    @Test
    void givenTokenBoundToNoOrganization_whenPresented_thenItsCallerIsBoundToNone() {
        ledger.append(Tokens.issued(token, null, null, "operator"));

        assertThat(tokens.authenticate(token).orElseThrow().organization()).isEmpty();
    }

    @Test
    void givenTokens_whenPresented_thenTheUseOfThoseAdmittedIsTold() {
        AccessTokenSecret revoked = Tokens.fresh();
        ledger.append(Tokens.issued(token));
        ledger.append(Tokens.issued(revoked));
        ledger.append(Tokens.revoked(revoked));

        for (AccessTokenSecret presented :
                List.of(Tokens.fresh(), Tokens.guessFor(token), revoked, token, token)) {
            tokens.authenticate(presented);
        }
        tokens.livenessOf(token).standing();

        String use = token.id() + " " + NOW;
        assertThat(uses).containsExactly(use, use);
    }

    @Test
    void givenUnknownId_whenPresented_thenNobody() {
        assertThat(tokens.authenticate(token)).isEmpty();
    }

    @Test
    void givenIdThatWasUnknown_whenIssued_thenAdmittedAtOnce() {
        tokens.authenticate(token);

        ledger.append(Tokens.issued(token));

        assertThat(tokens.authenticate(token)).isPresent();
    }

    @Test
    void givenWrongRandomPart_whenPresented_thenNobodyAndTheRightOneIsStillAdmitted() {
        ledger.append(Tokens.issued(token));

        assertThat(tokens.authenticate(Tokens.guessFor(token))).isEmpty();
        assertThat(tokens.authenticate(token)).isPresent();
        assertThat(tokens.authenticate(Tokens.guessFor(token))).isEmpty();
    }

    @Test
    void givenTokenThatExpires_thenItIsAdmittedBeforeThatMomentOnly() {
        AccessTokenSecret expired = Tokens.fresh();
        ledger.append(Tokens.issued(token, "acme", NOW.plusMillis(1), "owner"));
        ledger.append(Tokens.issued(expired, "acme", NOW, "owner"));

        assertThat(tokens.authenticate(token)).isPresent();
        assertThat(tokens.authenticate(expired)).isEmpty();
    }

    @Test
    void givenRevokedToken_whenPresented_thenNobody() {
        ledger.append(Tokens.issued(token));
        ledger.append(Tokens.revoked(token));

        assertThat(tokens.authenticate(token)).isEmpty();
    }

    @Test
    void givenTokenRevokedRightAfterItWasCached_whenPresented_thenRefusedAtOnceEveryTime() {
        for (int round = 0; round < 200; round++) {
            AccessTokenSecret next = Tokens.fresh();
            ledger.append(Tokens.issued(next));
            assertThat(tokens.authenticate(next)).isPresent();

            ledger.append(Tokens.revoked(next));

            assertThat(tokens.authenticate(next)).as("round %s", round).isEmpty();
        }
    }

    @Test
    void givenTokenInUse_whenPresentedAgain_thenTheLedgerIsNotReadAgain() {
        ledger.append(Tokens.issued(token));

        for (int i = 0; i < 10; i++) {
            assertThat(tokens.authenticate(token)).isPresent();
        }

        assertThat(ledger.reads()).isEqualTo(1);
    }

    @Test
    void givenRoleOfALaterVersion_whenPresented_thenItGrantsNothingAndTheOthersDo() {
        ledger.append(Tokens.issued(token, "acme", null, "archivist", "verifier"));

        assertThat(tokens.authenticate(token).orElseThrow().roles()).containsExactly(Role.VERIFIER);
    }

    @Test
    void givenEventOfALaterVersion_whenPresented_thenUnavailableRatherThanGuessed() {
        ledger.append(Tokens.issued(token));
        assertThat(tokens.authenticate(token)).isPresent();

        ledger.append(token.id().value(), new SuspendedByALaterVersion());

        Awaitility.await()
                .untilAsserted(
                        () ->
                                assertThatThrownBy(() -> tokens.authenticate(token))
                                        .isInstanceOf(LedgerUnavailableException.class));
    }

    record SuspendedByALaterVersion() {}

    /** S1, for access tokens. */
    @Test
    void givenAnyOutcome_thenNoTokenIsInMessagesOrLogs(CapturedOutput output) {
        ledger.append(token.id().value(), new SuspendedByALaterVersion());

        for (AccessTokenSecret presented : List.of(token, Tokens.guessFor(token))) {
            assertThatThrownBy(() -> tokens.authenticate(presented))
                    .hasMessageContaining(token.id().value())
                    .hasStackTraceContaining("SuspendedByALaterVersion")
                    .satisfies(
                            e ->
                                    assertThat(e)
                                            .hasMessageNotContainingAny(
                                                    presented.reveal(), presented.digest().hex()));
            assertThat(output)
                    .contains(token.id().value())
                    .doesNotContain(presented.reveal().substring(30));
        }
    }
}
