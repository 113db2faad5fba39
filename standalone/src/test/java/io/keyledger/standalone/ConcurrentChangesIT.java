package io.keyledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.processes.Answer;
import io.keyledger.processes.ApiKeysClient;
import io.keyledger.processes.KeyledgerProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** CASES C2 and C3: clients that want the same thing at once. */
@Tag("slow")
@ExtendWith(SharedKeyledger.class)
class ConcurrentChangesIT {

    /** In each of two tests. */
    private static final int ROUNDS = 500;

    private static final int REPEATS = 50;

    private final ExecutorService clients = Executors.newFixedThreadPool(REPEATS);

    @AfterEach
    void endClients() {
        clients.shutdownNow();
    }

    @Test
    void givenTwoClientsThatChangeOneKey_thenEachSucceedsOrIsToldAndNoVersionIsMissing(
            KeyledgerProcess process) throws Exception {
        ApiKeysClient one = process.client().apiKeysOf("changes");
        ApiKeysClient other = process.client().apiKeysOf("changes");
        String id = one.create("key").expect(201).text("id");
        List<Long> versions = new ArrayList<>(List.of(1L));
        for (int round = 0; round < ROUNDS; round++) {
            String name = "round " + round;
            List<Answer> answers =
                    atOnce(
                            List.of(
                                    () -> one.rename(id, name + " by one"),
                                    () -> other.rename(id, name + " by other")));
            answers.forEach(ConcurrentChangesIT::assertDoneOrToldOf);
            answers.stream()
                    .filter(answer -> answer.status() == 200)
                    .forEach(answer -> versions.add(answer.version()));
        }
        assertThat(versions).doesNotHaveDuplicates().hasSizeGreaterThan(ROUNDS);
        assertVersionsAre(versions.size(), id, process);
    }

    @Test
    void givenTwoClientsThatSawOneVersion_whenBothChangeIt_thenExactlyOneSucceeds(
            KeyledgerProcess process) throws Exception {
        ApiKeysClient one = process.client().apiKeysOf("changes");
        ApiKeysClient other = process.client().apiKeysOf("changes");
        String id = one.create("key").expect(201).text("id");
        for (int round = 1; round <= ROUNDS; round++) {
            String name = "round " + round;
            String seen = "\"" + round + "\"";
            List<Answer> answers =
                    atOnce(
                            List.of(
                                    () -> one.rename(id, name + " by one", "If-Match", seen),
                                    () -> other.rename(id, name + " by other", "If-Match", seen)));
            answers.forEach(ConcurrentChangesIT::assertDoneOrToldOf);
            assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        }
        assertVersionsAre(ROUNDS + 1, id, process);
    }

    @Test
    void givenOneIdempotencyKeyInManyRequestsAtOnce_thenOneKeyWithOneSecret(
            KeyledgerProcess process) throws Exception {
        ApiKeysClient keys = process.client().apiKeysOf("repeats");
        for (String name : List.of("first", "second", "third")) {
            Callable<Answer> create = () -> keys.create(name, "Idempotency-Key", name);

            List<Answer> answers =
                    atOnce(IntStream.range(0, REPEATS).mapToObj(i -> create).toList());

            assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> answer.body().contains("\"secret\""))
                    .hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() != 201)
                    .allMatch(answer -> isReplay(answer) || isConflict(answer));
            String id = idOf(answers);
            assertThat(LedgerFile.readIn(process.dataDirectory()).eventsOf(id)).hasSize(1);
            Answer repeat = create.call();
            assertThat(repeat).matches(ConcurrentChangesIT::isReplay);
            assertThat(repeat.text("id")).isEqualTo(id);
        }
        assertThat(keys.listAll()).hasSize(3);
    }

    private static String idOf(List<Answer> answers) {
        List<String> ids =
                answers.stream()
                        .filter(answer -> answer.status() != 409)
                        .map(answer -> answer.text("id"))
                        .distinct()
                        .toList();
        assertThat(ids).hasSize(1);
        return ids.get(0);
    }

    private static boolean isReplay(Answer answer) {
        return answer.status() == 200
                && answer.header("Idempotency-Replayed").equals("true")
                && !answer.body().contains("\"secret\"");
    }

    private static boolean isConflict(Answer answer) {
        return answer.status() == 409 && answer.text("code").equals("conflict");
    }

    private static void assertDoneOrToldOf(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isIn(200, 409, 412);
    }

    /** In the answers to reads, and in the ledger itself. */
    private static void assertVersionsAre(long count, String id, KeyledgerProcess process) {
        Answer key = process.client().apiKeysOf("changes").get(id).expect(200);
        assertThat(key.version()).isEqualTo(count);
        LedgerFile ledger = LedgerFile.readIn(process.dataDirectory()).requireNoGaps();
        assertThat(ledger.versionsOfKeys()).containsEntry(id, count);
    }

    private List<Answer> atOnce(List<Callable<Answer>> requests) throws Exception {
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> answer : clients.invokeAll(requests)) {
            answers.add(answer.get());
        }
        return answers;
    }
}
