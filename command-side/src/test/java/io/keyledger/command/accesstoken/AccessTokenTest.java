package io.keyledger.command.accesstoken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyledger.command.accesstoken.AccessTokenRefusal.Rule;
import io.keyledger.events.AccessTokenRevoked;
import io.keyledger.ledger.TestLedger;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokenTest {

    private final FixtureConfiguration<AccessToken> fixture =
            new AggregateTestFixture<>(AccessToken.class)
                    .registerCommandHandlerInterceptor(
                            (unitOfWork, chain) -> {
                                unitOfWork.registerCorrelationDataProvider(
                                        AccessTokens.INHERITANCE);
                                return chain.proceed();
                            });

    private TestExecutor<AccessToken> given(Object... events) {
        TestExecutor<AccessToken> executor = fixture.givenNoPriorActivity();
        for (Object event : events) {
            executor =
                    executor.andGiven(
                            GenericEventMessage.asEventMessage(event)
                                    .andMetaData(AccessTokens.BY_SYSTEM));
        }
        return executor;
    }

    private static Matcher<Throwable> refusedBecause(Rule rule) {
        return new CustomTypeSafeMatcher<>("an access token refused by " + rule) {
            @Override
            protected boolean matchesSafely(Throwable failure) {
                return failure instanceof AccessTokenRefusal refusal && refusal.rule() == rule;
            }
        };
    }

    @Test
    void givenNothing_whenIssued_thenTheEventHoldsTheDigest() {
        given().when(AccessTokens.issue(), AccessTokens.BY_SYSTEM)
                .expectSuccessfulHandlerExecution()
                .expectEvents(AccessTokens.issued());
    }

    @Test
    void givenTokenOfNoOrganizationThatNeverExpires_whenIssued_thenTheEventSaysSo() {
        given().when(AccessTokens.issueUnbound(), AccessTokens.BY_SYSTEM)
                .expectEvents(AccessTokens.issuedUnbound());
    }

    @Test
    void givenIssuedToken_whenRevoked_thenEvent() {
        given(AccessTokens.issued())
                .when(AccessTokens.revoke(), AccessTokens.BY_SYSTEM)
                .expectEvents(new AccessTokenRevoked(AccessTokens.ID.value()));
    }

    @Test
    void givenIssuedToken_whenRevokedAtItsVersion_thenEvent() {
        given(AccessTokens.issued())
                .when(AccessTokens.revokeIfVersion(1), AccessTokens.BY_SYSTEM)
                .expectEvents(new AccessTokenRevoked(AccessTokens.ID.value()));
    }

    @Test
    void givenIssuedToken_whenRevokedAtAnotherVersion_thenRefused() {
        given(AccessTokens.issued())
                .when(AccessTokens.revokeIfVersion(2), AccessTokens.BY_SYSTEM)
                .expectNoEvents()
                .expectException(refusedBecause(Rule.OTHER_VERSION));
    }

    @Test
    void givenRevokedToken_whenRevokedAtItsVersion_thenNotThere() {
        given(AccessTokens.issued(), new AccessTokenRevoked(AccessTokens.ID.value()))
                .when(AccessTokens.revokeIfVersion(2), AccessTokens.BY_SYSTEM)
                .expectNoEvents()
                .expectException(refusedBecause(Rule.NO_SUCH_TOKEN));
    }

    @Test
    void givenRevokedToken_whenRevokedAgain_thenNotThere() {
        given(AccessTokens.issued(), new AccessTokenRevoked(AccessTokens.ID.value()))
                .when(AccessTokens.revoke(), AccessTokens.BY_SYSTEM)
                .expectNoEvents()
                .expectException(refusedBecause(Rule.NO_SUCH_TOKEN));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "other")
    void givenTokenOfAnOrganization_whenRevokedElsewhere_thenNotThere(
            @Nullable String organization) {
        given(AccessTokens.issued())
                .when(AccessTokens.revokeIn(organization), AccessTokens.BY_SYSTEM)
                .expectNoEvents()
                .expectException(refusedBecause(Rule.NO_SUCH_TOKEN));
    }

    @Test
    void givenTokenOfNoOrganization_whenRevokedInOne_thenNotThere() {
        given(AccessTokens.issuedUnbound())
                .when(AccessTokens.revokeIn("acme"), AccessTokens.BY_SYSTEM)
                .expectNoEvents()
                .expectException(refusedBecause(Rule.NO_SUCH_TOKEN));
    }

    @Test
    void givenTokenOfNoOrganization_whenRevokedInNone_thenEvent() {
        given(AccessTokens.issuedUnbound())
                .when(AccessTokens.revokeIn(null), AccessTokens.BY_SYSTEM)
                .expectEvents(new AccessTokenRevoked(AccessTokens.ID.value()));
    }

    @Test
    void givenTokenThatWasNeverIssued_whenRevoked_thenRefused() {
        given().when(AccessTokens.revoke(), AccessTokens.BY_SYSTEM)
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
