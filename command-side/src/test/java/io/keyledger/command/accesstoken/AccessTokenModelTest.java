package io.keyledger.command.accesstoken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.keyledger.access.Role;
import io.keyledger.ledger.TestLedger;
import io.keyledger.vocabulary.AccessTokenId;
import io.keyledger.vocabulary.ExpectedVersion;
import io.keyledger.vocabulary.OrganizationId;
import io.keyledger.vocabulary.SecretDigest;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

/** C9, for access tokens: random commands, from everywhere, against a model. */
class AccessTokenModelTest {

    private static final int SEQUENCES = 300;
    private static final int LONGEST = 12;

    private static final AccessTokenDetails DETAILS =
            new AccessTokenDetails(
                    AccessTokenName.of("gateway"), List.of(Role.VERIFIER), Optional.empty());

    private static final List<Optional<OrganizationId>> SCOPES =
            List.of(
                    Optional.empty(),
                    Optional.of(OrganizationId.of("acme")),
                    Optional.of(OrganizationId.of("other")));

    private static final List<ExpectedVersion> EXPECTED =
            List.of(
                    ExpectedVersion.any(),
                    ExpectedVersion.oneOf(Set.of(1L)),
                    ExpectedVersion.oneOf(Set.of(2L)));

    @Test
    void givenRandomCommands_thenTheTokenIsAlwaysAsTheModelSays() {
        try (TestLedger ledger = TestLedger.open();
                AccessTokens.Bus bus = AccessTokens.busOver(ledger)) {
            for (int seed = 0; seed < SEQUENCES; seed++) {
                Sequence sequence = new Sequence(new Random(seed), bus.gateway());
                sequence.run(seed);
                assertThat(ledger.ledger().eventsOf(sequence.id.value()))
                        .as("events of seed %d", seed)
                        .hasSize(sequence.events);
            }
        }
    }

    private static final class Sequence {

        private final Random random;
        private final CommandGateway gateway;
        private final AccessTokenId id;

        /** What the token is to somebody who never heard of events. */
        private Optional<Optional<OrganizationId>> issuedIn = Optional.empty();

        private boolean revoked;
        private int events;

        Sequence(Random random, CommandGateway gateway) {
            this.random = random;
            this.gateway = gateway;
            byte[] bits = new byte[16];
            random.nextBytes(bits);
            this.id = AccessTokenId.ofBits(bits);
        }

        void run(int seed) {
            for (int i = random.nextInt(LONGEST); i > 0; i--) {
                Optional<OrganizationId> scope = SCOPES.get(random.nextInt(SCOPES.size()));
                boolean issue = random.nextInt(4) == 0;
                ExpectedVersion version = EXPECTED.get(random.nextInt(EXPECTED.size()));
                Class<?> expected = issue ? issue(scope) : revoke(scope, version);
                Object command =
                        issue
                                ? new IssueAccessToken(
                                        id, scope, DETAILS, SecretDigest.of("any secret"))
                                : new RevokeAccessToken(id, scope, version);

                Throwable refusal = catchThrowable(() -> gateway.sendAndWait(command));

                assertThat(refusal == null ? Void.class : refusal.getClass())
                        .as("seed %d, %s", seed, command)
                        .isEqualTo(expected);
            }
        }

        private Class<?> issue(Optional<OrganizationId> scope) {
            if (issuedIn.isPresent()) {
                return ConcurrencyException.class;
            }
            issuedIn = Optional.of(scope);
            events++;
            return Void.class;
        }

        private Class<?> revoke(Optional<OrganizationId> scope, ExpectedVersion version) {
            if (issuedIn.isEmpty()) {
                return AggregateNotFoundException.class;
            }
            if (revoked || !issuedIn.get().equals(scope) || !version.accepts(events)) {
                return AccessTokenRefusal.class;
            }
            revoked = true;
            events++;
            return Void.class;
        }
    }
}
