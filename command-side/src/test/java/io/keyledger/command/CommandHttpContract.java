package io.keyledger.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.access.Role;
import io.keyledger.ledger.PositionedEvent;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the REST contract promises of every command alike; each command's test inherits it. */
@CommandSideTest
public abstract class CommandHttpContract {

    @Autowired protected CommandSideClient client;

    /** A request of the operator's that changes something in the organization acme: a new one. */
    public abstract Call command();

    public CommandSideClient client() {
        return client;
    }

    @AfterEach
    void healTheLedger() {
        client.store().heal();
    }

    /** Sends a request that must not store anything. */
    public Answer refused(Call call) {
        long head = client.head();
        Answer answer = call.send();
        assertThat(client.head()).as("nothing is stored by: %s", answer).isEqualTo(head);
        return answer;
    }

    @Test
    void givenNoCredential_whenSent_thenUnauthenticated() {
        Answer answer = refused(command().anonymously()).isProblem(401, "unauthenticated");

        assertThat(answer.header("WWW-Authenticate")).contains("Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer klt_x", "Basic b3BlcmF0b3I6YWRtaW4=", "operator"})
    void givenSomethingElseThanAToken_whenSent_thenUnauthenticated(String authorization) {
        refused(command().authorization(authorization)).isProblem(401, "unauthenticated");
    }

    @Test
    void givenTokenThatWasNeverIssued_whenSent_thenUnauthenticated() {
        refused(command().as(Texts.accessToken())).isProblem(401, "unauthenticated");
    }

    @Test
    void givenExpiredToken_whenSent_thenUnauthenticated() {
        String expired = client.expiredToken("acme", Role.OWNER);

        refused(command().as(expired)).isProblem(401, "unauthenticated");
    }

    @Test
    void givenValidTokenInTheQuery_whenSent_thenRefused() {
        String query = "access_token=" + client.operatorToken();

        refused(command().anonymously().query(query)).isProblem(401, "unauthenticated");
        refused(command().query(query)).isProblem(400, "invalid-request");
    }

    /** The roles that may do it. */
    protected Set<Role> writers() {
        return EnumSet.of(Role.OWNER, Role.DEVELOPER, Role.OPERATOR);
    }

    @Test
    void givenRoleThatMayNotWrite_whenSent_thenForbidden() {
        for (Role role : EnumSet.complementOf(EnumSet.copyOf(writers()))) {
            String token = client.token("acme", role);

            refused(command().as(token)).isProblem(403, "forbidden");
        }
    }

    @Test
    void givenRoleThatMayWrite_whenSent_thenDone() {
        for (Role role : writers()) {
            Answer answer = command().as(client.token("acme", role)).send();

            assertThat(answer.status()).as("%s: %s", role, answer.body()).isBetween(200, 204);
        }
    }

    @Test
    void givenOwnerOfAnotherOrganization_whenSent_thenNotFound() {
        String stranger = client.token("other", Role.OWNER);

        refused(command().as(stranger)).isProblem(404, "not-found");
    }

    @Test
    void givenUnknownQueryParameter_whenSent_thenInvalid() {
        refused(command().query("dryRun=true")).isInvalid("dryRun");
    }

    @Test
    void givenLedgerThatCannotStore_whenSent_thenUnavailableAndToldWhenToRetry() {
        Call command = command();
        client.store().refuseAppends();

        Answer answer = refused(command).isProblem(503, "unavailable");

        assertThat(answer.header("Retry-After")).contains("1");
    }

    @Test
    void givenEveryRaceIsLost_whenSent_thenConflict() {
        Call command = command();
        client.store().loseEveryRace();

        refused(command).isProblem(409, "conflict");
    }

    @Test
    void givenCommand_whenDone_thenOneEventThatIsCoveredByThePositionAnswered() {
        Call command = command();
        long head = client.head();

        Answer answer = command.send();

        List<PositionedEvent> events = client.eventsAfter(head);
        assertThat(events).hasSize(1);
        assertThat(answer.position()).isGreaterThanOrEqualTo(events.get(0).position());
    }

    @Test
    void givenRequestId_whenDone_thenAnsweredWithIt() {
        Answer answer = command().header("X-Request-Id", "req-1").send();

        assertThat(answer.header("Keyledger-Request-Id")).contains("req-1");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }
}
