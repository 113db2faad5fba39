package io.keyledger.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keyledger.command.apikey.ApiKey;
import io.keyledger.ledger.LedgerUnavailableException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What clients see of a ledger that fails or hangs: 503, and nothing half done. */
@Tag("slow")
@CommandSideTest
@ExtendWith(OutputCaptureExtension.class)
class LedgerFaultsTest {

    @Autowired private CommandSideClient client;
    @Autowired private Configuration axon;
    private final CountDownLatch hanging = new CountDownLatch(1);

    @AfterEach
    void healTheLedger() {
        hanging.countDown();
        client.store().heal();
    }

    private Call create() {
        return client.call("POST", CommandSideClient.KEYS).json(Bodies.creation());
    }

    private static void isUnavailable(Answer answer) {
        answer.isProblem(503, "unavailable");
        assertThat(answer.header("Retry-After")).contains("1");
    }

    /** The store does nothing more until the test ends. */
    private void hang() {
        client.store()
                .appendBy(
                        (store, units) -> {
                            waitForTheEnd();
                            throw new LedgerUnavailableException("The disk is gone for good");
                        });
    }

    private void waitForTheEnd() {
        try {
            hanging.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void givenLedgerThatHangs_whenManyCreate_thenEachIsToldAndNothingIsStored() {
        long head = client.head();
        hang();

        List<Answer> answers = Together.run(20, i -> create().send());

        answers.forEach(LedgerFaultsTest::isUnavailable);
        hanging.countDown();
        client.store().heal();
        create().send().hasStatus(201);
        assertThat(client.eventsAfter(head)).as("what had given up is not stored").hasSize(1);
    }

    @Test
    void givenLedgerThatHangs_whenManyChangeOneKey_thenEachIsToldAndTheKeyStaysAsItWas() {
        CreatedKey key = client.createKey();
        hang();

        List<Answer> answers =
                Together.run(20, i -> client.call("POST", key.path() + "/revoke").send());

        answers.forEach(LedgerFaultsTest::isUnavailable);
        hanging.countDown();
        client.store().heal();
        client.call("PATCH", key.path())
                .json(Bodies.json("name", "x"))
                .header("If-Match", "\"1\"")
                .send()
                .hasStatus(200);
    }

    @Test
    void givenKeyThatIsLockedForLong_whenChanged_thenUnavailableAndOtherKeysAreNotHeldUp() {
        CreatedKey locked = client.createKey();
        UnitOfWork<?> holder =
                DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage("test"));
        try {
            axon.repository(ApiKey.class).load(locked.id());
            CompletableFuture<Answer> waiting =
                    CompletableFuture.supplyAsync(
                            () -> client.call("DELETE", locked.path()).send());

            client.call("DELETE", client.createKey().path()).send().hasStatus(204);

            isUnavailable(waiting.join());
        } finally {
            holder.rollback();
        }
        client.call("DELETE", locked.path()).send().hasStatus(204);
    }

    @Test
    void givenLedgerThatCannotBeReadForLong_whenItCanAgain_thenSoCanCommands() {
        client.store().refuseReads();
        await().untilAsserted(() -> isUnavailable(create().send()));

        client.store().heal();

        await().untilAsserted(() -> create().send().hasStatus(201));
    }

    @Test
    void givenLedgerThatCannotBeRead_thenTheProcessIsNotReadyUntilItCan() {
        Call ready = client.anonymousCall("GET", "/readyz");
        await().untilAsserted(() -> ready.send().hasStatus(200));

        client.store().refuseReads();

        isUnavailable(ready.send());
        client.store().heal();
        await().untilAsserted(() -> ready.send().hasStatus(200));
    }

    @Test
    void givenStoreThatThrowsWhatNobodyForesaw_whenCreated_thenUnavailableAndNoneOfItIsTold() {
        client.store()
                .appendBy(
                        (store, units) -> {
                            throw new IllegalStateException("jdbc:sqlite:/secret/place");
                        });

        Answer answer = create().send();

        isUnavailable(answer);
        assertThat(answer.body()).doesNotContain("jdbc", "place");
    }

    @Test
    void givenKeyThatIsNotThere_whenChanged_thenTheLogStaysEmpty(CapturedOutput output) {
        String path = CommandSideClient.KEYS + "/key_" + "0".repeat(26);
        int logged = output.length();

        client.call("DELETE", path).send().isProblem(404, "not-found");

        assertThat(output.toString().substring(logged)).isEmpty();
    }
}
