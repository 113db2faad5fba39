package io.keyledger.access.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.access.Caller;
import io.keyledger.access.Role;
import io.keyledger.events.AccessTokenEvent;
import io.keyledger.ledger.TestLedger;
import io.keyledger.vocabulary.AccessTokenSecret;
import io.keyledger.vocabulary.OrganizationId;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the fake ledger promises elsewhere, the real one keeps. */
@Timeout(60)
class AccessTokensOnSqliteTest {

    private final TestLedger ledger = TestLedger.open();
    private final AccessTokens tokens =
            new AccessTokens(ledger.ledger(), Clock.systemUTC(), AccessTokenUses.NOT_KEPT);

    @AfterEach
    void close() {
        tokens.close();
        ledger.close();
    }

    @Test
    void givenTokensRevokedRightAfterTheirUse_whenPresented_thenRefusedAtOnceEveryTime() {
        for (int round = 0; round < 200; round++) {
            AccessTokenSecret token = Tokens.fresh();
            append(Tokens.issued(token));
            assertThat(tokens.authenticate(token)).isPresent();

            append(Tokens.revoked(token));

            assertThat(tokens.authenticate(token)).as("round %s", round).isEmpty();
        }
    }

    @Test
    void givenEverythingThatATokenCanHave_whenStoredAndRead_thenItsCallerHasIt() {
        AccessTokenSecret token = Tokens.fresh();
        Instant later = Instant.now().plusSeconds(60);
        append(Tokens.issued(token, "acme", later, "owner", "verifier"));

        Caller caller = tokens.authenticate(token).orElseThrow();
        assertThat(caller.actor().id()).isEqualTo(token.id().value());
        assertThat(caller.organization()).contains(OrganizationId.of("acme"));
        assertThat(caller.roles()).containsExactly(Role.OWNER, Role.VERIFIER);
    }

    @Test
    void givenTokenThatHasExpired_whenPresented_thenNobody() {
        AccessTokenSecret token = Tokens.fresh();
        append(Tokens.issued(token, "acme", Instant.now().minusSeconds(1), "owner"));

        assertThat(tokens.authenticate(token)).isEmpty();
    }

    @Test
    void givenUnknownToken_whenPresented_thenNobody() {
        assertThat(tokens.authenticate(Tokens.fresh())).isEmpty();
    }

    private void append(AccessTokenEvent event) {
        ledger.append("AccessToken", event.accessTokenId(), Map.of(), event);
    }
}
