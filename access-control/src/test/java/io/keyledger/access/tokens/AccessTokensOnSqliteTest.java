package io.keyledger.access.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyledger.access.Caller;
import io.keyledger.access.Role;
import io.keyledger.events.AccessTokenEvent;
import io.keyledger.ledger.LedgerUnavailableException;
import io.keyledger.ledger.Sql;
import io.keyledger.ledger.TestLedger;
import io.keyledger.vocabulary.AccessTokenSecret;
import io.keyledger.vocabulary.OrganizationId;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What the fake ledger promises elsewhere, the real one keeps. */
@Tag("slow")
@Timeout(60)
@ExtendWith(OutputCaptureExtension.class)
class AccessTokensOnSqliteTest {

    private final TestLedger ledger = TestLedger.open();
    private final AccessTokens tokens =
            new AccessTokens(ledger.ledger(), Clock.systemUTC(), Tokens.USES_NOT_KEPT);

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

    /** C11: no event of another aggregate can change who may call, known or not. */
    @Test
    void c11_givenUnknownEventOfAnotherAggregate_thenTokensAreAdmittedAllTheSame() {
        AccessTokenSecret token = Tokens.fresh();
        append(Tokens.issued(token));
        appendUnknownEvent("ApiKey", "key_1");
        AccessTokenSecret later = Tokens.fresh();
        append(Tokens.issued(later));

        Awaitility.await()
                .during(AccessTokens.BOUND.plusSeconds(1))
                .untilAsserted(() -> assertThat(tokens.authenticate(token)).isPresent());
        assertThat(tokens.authenticate(later)).isPresent();
        append(Tokens.revoked(token));
        assertThat(tokens.authenticate(token)).isEmpty();
    }

    @Test
    void c11_givenUnknownEventOfAToken_thenItAdmitsNobodyAndTheOthersDo(CapturedOutput output) {
        AccessTokenSecret token = Tokens.fresh();
        AccessTokenSecret other = Tokens.fresh();
        append(Tokens.issued(other));
        append(Tokens.issued(token));
        assertThat(tokens.authenticate(token)).isPresent();

        appendUnknownEvent("AccessToken", token.id().value());

        Awaitility.await()
                .untilAsserted(
                        () ->
                                assertThatThrownBy(() -> tokens.authenticate(token))
                                        .isInstanceOf(LedgerUnavailableException.class));
        assertThat(output).contains(token.id() + " admits nobody");
        Awaitility.await()
                .during(AccessTokens.BOUND.plusSeconds(1))
                .untilAsserted(() -> assertThat(tokens.authenticate(other)).isPresent());
    }

    private void appendUnknownEvent(String aggregateType, String aggregateId) {
        Sql.execute(
                ledger.file(),
                """
                insert into event
                select max(position) + 1, 'unknown', '%1$s', '%2$s', 99, 'io.keyledger.events.OfALaterVersion', '1', time,
                       organization, actor_id, payload, metadata
                from event
                """
                        .formatted(aggregateType, aggregateId));
    }

    private void append(AccessTokenEvent event) {
        ledger.append("AccessToken", event.accessTokenId(), Map.of(), event);
    }
}
