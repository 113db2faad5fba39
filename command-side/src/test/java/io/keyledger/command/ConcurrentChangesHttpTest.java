package io.keyledger.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.events.ApiKeyRevoked;
import io.keyledger.ledger.LedgerStore;
import io.keyledger.ledger.StoredEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** CASES.md C2: who loses a race is told so, and no version is ever missing or given twice. */
@CommandSideTest
class ConcurrentChangesHttpTest {

    private static final int ROUNDS = 300;

    @Autowired private CommandSideClient client;

    @AfterEach
    void healTheLedger() {
        client.store().heal();
    }

    private Answer rename(CreatedKey key, String name) {
        return client.call("PATCH", key.path()).json(Bodies.json("name", name)).send();
    }

    private Answer renameIfMatch(CreatedKey key, String name, long version) {
        return client.call("PATCH", key.path())
                .json(Bodies.json("name", name))
                .header("If-Match", "\"" + version + "\"")
                .send();
    }

    private void assertNoHoles(CreatedKey key, long versions) {
        assertThat(client.eventsOf(key.id()))
                .extracting(DomainEventMessage::getSequenceNumber)
                .containsExactlyElementsOf(LongStream.range(0, versions).boxed().toList());
    }

    @Tag("slow")
    @Test
    void givenTwoClientsWithTheSameVersion_whenTheyChangeAtOnce_thenOneWinsAndOneIsTold() {
        CreatedKey key = client.createKey();
        for (int round = 1; round <= ROUNDS; round++) {
            int version = round;
            List<Answer> answers =
                    Together.run(2, i -> renameIfMatch(key, version + "-" + i, version));

            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
        }
        assertNoHoles(key, ROUNDS + 1);
    }

    @Tag("slow")
    @Test
    void givenTwoClientsWithoutVersion_whenTheyChangeAtOnce_thenBothSucceedOneAfterTheOther() {
        CreatedKey key = client.createKey();
        List<Long> versions = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            int number = round;
            Together.run(2, i -> rename(key, number + "-" + i))
                    .forEach(answer -> versions.add(answer.hasStatus(200).version()));
        }
        assertThat(versions).doesNotHaveDuplicates();
        assertNoHoles(key, 2 * ROUNDS + 1);
    }

    @Test
    void givenOneWhoRevokesWhileTheOtherDeletes_thenDeletedInTheEndAndNeverAnError() {
        for (int round = 0; round < 50; round++) {
            CreatedKey key = client.createKey();
            List<Answer> answers =
                    Together.run(
                            2,
                            i ->
                                    i == 0
                                            ? client.call("DELETE", key.path()).send()
                                            : client.call("POST", key.path() + "/revoke").send());

            assertThat(answers.get(0).status()).isEqualTo(204);
            assertThat(answers.get(1).status()).isIn(200, 404);
            assertNoHoles(key, answers.get(1).status() == 200 ? 3 : 2);
        }
    }

    @Test
    void givenAnotherProcessThatIsQuicker_whenRevoked_thenDecidedAgainOnWhatThatOneDid() {
        CreatedKey key = client.createKey();
        letAnotherBeQuickerOnce();

        Answer answer =
                client.call("POST", key.path() + "/revoke").json("{\"reason\":\"mine\"}").send();

        assertThat(answer.hasStatus(200).version()).isEqualTo(2);
        assertNoHoles(key, 2);
        assertThat(client.eventsOf(key.id()).get(1).getPayload())
                .isEqualTo(new ApiKeyRevoked(key.id(), "that of another"));
    }

    @Test
    void givenIfMatchAndAnotherProcessThatIsQuicker_whenRevoked_thenMismatch() {
        CreatedKey key = client.createKey();
        letAnotherBeQuickerOnce();

        client.call("POST", key.path() + "/revoke")
                .json("{\"reason\":\"mine\"}")
                .header("If-Match", "\"1\"")
                .send()
                .isProblem(412, "version-mismatch");
    }

    /** Before the next append, another process stores an event of the same version. */
    private void letAnotherBeQuickerOnce() {
        client.store()
                .appendBy(
                        (store, units) -> {
                            client.store().heal();
                            store.append(List.of(List.of(byAnother(units.get(0).get(0)))));
                            return store.append(units);
                        });
    }

    /** The same event with an id and a reason of its own. */
    private static StoredEvent byAnother(StoredEvent mine) {
        return new StoredEvent(
                UUID.randomUUID().toString(),
                mine.aggregateType(),
                mine.aggregateId(),
                mine.sequence(),
                mine.type(),
                mine.revision(),
                mine.time(),
                mine.organization(),
                mine.actorId(),
                mine.payload().replace("mine", "that of another"),
                mine.metadata());
    }

    @Test
    void givenThreeLostRaces_whenRevoked_thenDoneAtTheFourthTry() {
        CreatedKey key = client.createKey();
        AtomicInteger appends = new AtomicInteger();
        client.store()
                .appendBy(
                        (store, units) ->
                                appends.incrementAndGet() <= 3
                                        ? new LedgerStore.Appended(List.of(0L), store.head())
                                        : store.append(units));

        client.call("POST", key.path() + "/revoke").send().hasStatus(200);

        assertNoHoles(key, 2);
    }
}
