package io.keyledger.command.accesstoken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyledger.events.AccessTokenRevoked;
import io.keyledger.ledger.TestLedger;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class AccessTokenTest {

    private final FixtureConfiguration<AccessToken> fixture =
            new AggregateTestFixture<>(AccessToken.class);

    @Test
    void givenNothing_whenIssued_thenTheEventHoldsTheDigest() {
        fixture.givenNoPriorActivity()
                .when(AccessTokens.issue())
                .expectSuccessfulHandlerExecution()
                .expectEvents(AccessTokens.issued());
    }

    @Test
    void givenTokenOfNoOrganizationThatNeverExpires_whenIssued_thenTheEventSaysSo() {
        fixture.givenNoPriorActivity()
                .when(AccessTokens.issueUnbound())
                .expectEvents(AccessTokens.issuedUnbound());
    }

    @Test
    void givenIssuedToken_whenRevoked_thenEvent() {
        fixture.given(AccessTokens.issued())
                .when(AccessTokens.revoke())
                .expectEvents(new AccessTokenRevoked(AccessTokens.ID.value()));
    }

    @Test
    void givenRevokedToken_whenRevokedAgain_thenNoEvent() {
        fixture.given(AccessTokens.issued(), new AccessTokenRevoked(AccessTokens.ID.value()))
                .when(AccessTokens.revoke())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void givenTokenThatWasNeverIssued_whenRevoked_thenRefused() {
        fixture.givenNoPriorActivity()
                .when(AccessTokens.revoke())
                .expectNoEvents()
                .expectException(AggregateNotFoundException.class);
    }

    @Test
    void givenIssuedToken_whenIssuedAgain_thenTheLedgerRefusesAndTheFirstStays() {
        try (TestLedger ledger = TestLedger.open();
                AccessTokens.Bus bus = AccessTokens.busOver(ledger)) {
            CommandGateway gateway = bus.gateway();
            gateway.sendAndWait(AccessTokens.issue());

            assertThatThrownBy(() -> gateway.sendAndWait(AccessTokens.issueUnbound()))
                    .isInstanceOf(ConcurrencyException.class);

            assertThat(ledger.ledger().eventsOf(AccessTokens.ID.value()))
                    .singleElement()
                    .satisfies(
                            event ->
                                    assertThat(event.getPayload())
                                            .isEqualTo(AccessTokens.issued()));
        }
    }

    @Test
    void givenRevokedToken_whenIssuedAgain_thenItStaysRevoked() {
        try (TestLedger ledger = TestLedger.open();
                AccessTokens.Bus bus = AccessTokens.busOver(ledger)) {
            CommandGateway gateway = bus.gateway();
            gateway.sendAndWait(AccessTokens.issue());
            gateway.sendAndWait(AccessTokens.revoke());

            assertThatThrownBy(() -> gateway.sendAndWait(AccessTokens.issue()))
                    .isInstanceOf(ConcurrencyException.class);

            assertThat(ledger.ledger().eventsOf(AccessTokens.ID.value())).hasSize(2);
        }
    }

    @Test
    void theCommandPrintsNothingOfTheToken() {
        assertThat(AccessTokens.issue().toString())
                .contains(AccessTokens.ID.value())
                .doesNotContain(AccessTokens.TOKEN.reveal());
    }
}
