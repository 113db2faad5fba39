package io.keyledger.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.vocabulary.Actor;
import io.keyledger.vocabulary.ActorType;
import io.keyledger.vocabulary.OrganizationId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallerTest {

    private static final OrganizationId ACME = OrganizationId.of("acme");
    private static final OrganizationId OTHER = OrganizationId.of("other");

    @Test
    void givenCallerBoundToAnOrganization_thenItMayEnterThatOneOnly() {
        Caller caller = caller(Optional.of(ACME), Role.OWNER);

        assertThat(caller.mayEnter(ACME)).isTrue();
        assertThat(caller.mayEnter(OTHER)).isFalse();
    }

    @Test
    void givenCallerBoundToNone_thenItMayEnterEvery() {
        Caller caller = caller(Optional.empty(), Role.VERIFIER);

        assertThat(caller.mayEnter(ACME)).isTrue();
        assertThat(caller.mayEnter(OTHER)).isTrue();
        assertThat(caller.isOperator()).isFalse();
    }

    @Test
    void givenOperator_thenItMayEnterEveryAndDoEverything() {
        Caller caller = caller(Optional.of(ACME), Role.OPERATOR);

        assertThat(caller.isOperator()).isTrue();
        assertThat(caller.mayEnter(OTHER)).isTrue();
        assertThat(caller.permissions()).containsExactly(Permission.values());
    }

    @Test
    void givenSeveralRoles_thenItMayWhatAnyOfThemMay() {
        Caller caller = caller(Optional.of(ACME), Role.CONSUMER, Role.VERIFIER);

        assertThat(caller.permissions())
                .containsExactly(
                        Permission.API_KEYS_VERIFY,
                        Permission.EVENTS_READ,
                        Permission.WEBHOOKS_WRITE);
        for (Permission permission : Permission.values()) {
            assertThat(caller.may(permission))
                    .as("%s", permission)
                    .isEqualTo(caller.permissions().contains(permission));
        }
    }

    @Test
    void givenNoRole_thenItMayNothing() {
        assertThat(caller(Optional.empty()).permissions()).isEmpty();
    }

    private static Caller caller(Optional<OrganizationId> organization, Role... roles) {
        return new Caller(
                new Actor(ActorType.ACCESS_TOKEN, "tok_1", "gateway"), organization, Set.of(roles));
    }
}
