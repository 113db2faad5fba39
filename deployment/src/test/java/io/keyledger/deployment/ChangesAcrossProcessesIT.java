package io.keyledger.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.processes.Answer;
import io.keyledger.processes.ApiKeysClient;
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

/** Two processes of the command side that change the same keys. */
@Tag("slow")
@ExtendWith(SharedDeployment.class)
class ChangesAcrossProcessesIT {

    private static final int ROUNDS = 200;
    private static final int REPEATS = 20;

    private final ExecutorService clients = Executors.newFixedThreadPool(REPEATS);

    @AfterEach
    void endClients() {
        clients.shutdownNow();
    }

    /** CASES C2. */
    @Test
    void givenTwoProcessesThatChangeOneKey_thenEachSucceedsOrIsToldAndNoVersionIsMissing(
            Deployment deployment) throws Exception {
        ApiKeysClient one = deployment.client(Side.COMMAND, 0).apiKeysOf("changes");
        ApiKeysClient other = deployment.client(Side.COMMAND, 1).apiKeysOf("changes");
        String id = one.create("key").expect(201).text("id");
        List<Long> versions = new ArrayList<>(List.of(1L));
        for (int round = 0; round < ROUNDS; round++) {
            String name = "round " + round;
            List<Answer> answers =
                    atOnce(
                            List.of(
                                    () -> one.rename(id, name + " by one"),
                                    () -> other.rename(id, name + " by other")));
            assertThat(answers).allMatch(answer -> List.of(200, 409).contains(answer.status()));
            answers.stream()
                    .filter(answer -> answer.status() == 200)
                    .forEach(answer -> versions.add(answer.version()));
        }
        assertThat(versions).doesNotHaveDuplicates().hasSizeGreaterThan(ROUNDS);
        Answer key = deployment.client().apiKeysOf("changes").get(id).expect(200);
        assertThat(key.version()).isEqualTo(versions.size());
    }

    /** CASES C3. */
    @Test
    void givenOneIdempotencyKeyAtBothProcesses_thenOneKeyWithOneSecret(Deployment deployment)
            throws Exception {
        List<Callable<Answer>> requests =
                IntStream.range(0, REPEATS)
                        .mapToObj(i -> deployment.client(Side.COMMAND, i % 2))
                        .map(client -> client.apiKeysOf("repeats"))
                        .<Callable<Answer>>map(
                                keys -> () -> keys.create("once", "Idempotency-Key", "once"))
                        .toList();

        List<Answer> answers = atOnce(requests);

        assertThat(answers).allMatch(answer -> List.of(200, 201, 409).contains(answer.status()));
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.body().contains("\"secret\"")).hasSize(1);
        assertThat(deployment.client().apiKeysOf("repeats").listAll()).hasSize(1);
    }

    /** CASES C12: what one process remembers of a key never hides what the other did to it. */
    @Test
    void givenKeyReactivatedOnOneProcess_whenRevokedOnTheOther_thenItIsRevokedEveryTime(
            Deployment deployment) {
        ApiKeysClient one = deployment.client(Side.COMMAND, 0).apiKeysOf("turns");
        ApiKeysClient other = deployment.client(Side.COMMAND, 1).apiKeysOf("turns");
        Answer created = one.create("key").expect(201);
        String id = created.text("id");
        for (int round = 0; round < ROUNDS; round++) {
            long before = 1 + 2L * round;

            assertThat(one.revoke(id).expect(200).version()).isEqualTo(before + 1);
            assertThat(other.reactivate(id).expect(200).version()).isEqualTo(before + 2);
        }
        one.revoke(id).expect(200);
        assertThat(deployment.client().verify(created.text("secret"), "production").text("code"))
                .isEqualTo("revoked");
    }

    private List<Answer> atOnce(List<Callable<Answer>> requests) throws Exception {
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> answer : clients.invokeAll(requests)) {
            answers.add(answer.get());
        }
        return answers;
    }
}
