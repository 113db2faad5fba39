package io.keyledger.command.issuingtokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyledger.access.Caller;
import io.keyledger.access.Role;
import io.keyledger.command.dispatching.Requester;
import io.keyledger.http.origin.RequestOrigin;
import io.keyledger.http.problem.ErrorCode;
import io.keyledger.http.problem.ProblemException;
import io.keyledger.vocabulary.Actor;
import io.keyledger.vocabulary.ActorType;
import io.keyledger.vocabulary.OrganizationId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody grants what they lack, whatever the names of their roles. */
class GrantsTest {

    private static final RequestOrigin ORIGIN =
            new RequestOrigin("req-1", "req-1", "127.0.0.1", null);
    private static final Optional<OrganizationId> ACME = Optional.of(OrganizationId.of("acme"));

    @ParameterizedTest
    @CsvSource({
        "OWNER, OWNER",
        "OWNER, DEVELOPER",
        "OWNER, CONSUMER",
        "DEVELOPER, AUDITOR",
        "DEVELOPER, DEVELOPER",
        "VERIFIER, VERIFIER",
        "OPERATOR, OWNER"
    })
    void givenCallerWhoMayAllThatARolePermits_whenGranted_thenAllowed(Role own, Role granted) {
        assertThatCode(() -> Grants.require(List.of(granted), in(ACME, own)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "DEVELOPER, OWNER",
        "DEVELOPER, VERIFIER",
        "DEVELOPER, CONSUMER",
        "AUDITOR, DEVELOPER",
        "CONSUMER, AUDITOR",
        "VERIFIER, AUDITOR"
    })
    void givenCallerWhoLacksSomething_whenGranted_thenForbidden(Role own, Role granted) {
        assertRefused(ErrorCode.FORBIDDEN, List.of(granted), in(ACME, own));
        assertRefused(ErrorCode.FORBIDDEN, List.of(own, granted), in(ACME, own));
        assertRefused(ErrorCode.FORBIDDEN, List.of(granted), in(Optional.empty(), own));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void givenOperatorOfNoOrganization_whenGranted_thenByOperatorsOnly(Role own) {
        Requester requester = in(Optional.empty(), own);
        if (own == Role.OPERATOR) {
            assertThatCode(() -> Grants.require(List.of(Role.OPERATOR), requester))
                    .doesNotThrowAnyException();
        } else {
            assertRefused(ErrorCode.FORBIDDEN, List.of(Role.OPERATOR), requester);
        }
    }

    @Test
    void givenOperatorOfAnOrganization_whenGrantedByAnyone_thenInvalid() {
        assertRefused(ErrorCode.INVALID_REQUEST, List.of(Role.OPERATOR), in(ACME, Role.OPERATOR));
        assertRefused(ErrorCode.INVALID_REQUEST, List.of(Role.OPERATOR), in(ACME, Role.OWNER));
    }

    private static void assertRefused(ErrorCode code, List<Role> roles, Requester requester) {
        assertThatThrownBy(() -> Grants.require(roles, requester))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private static Requester in(Optional<OrganizationId> scope, Role... roles) {
        Caller caller =
                new Caller(
                        new Actor(ActorType.ACCESS_TOKEN, "tok_1", "admin"), scope, Set.of(roles));
        return new Requester(scope, caller, ORIGIN);
    }
}
