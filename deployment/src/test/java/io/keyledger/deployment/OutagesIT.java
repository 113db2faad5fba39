package io.keyledger.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keyledger.processes.Answer;
import io.keyledger.processes.ApiKeysClient;
import io.keyledger.processes.KeyledgerClient;
import io.keyledger.processes.KeyledgerProcess;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Stores that go away while several processes use them, and come back. */
@Tag("slow")
@ExtendWith(SharedDeployment.class)
class OutagesIT {

    /** CASES C6. */
    @Test
    void givenPostgresGone_whenKeysAreCreated_then503UntilItIsBackWithoutARestart(
            Deployment deployment) {
        ApiKeysClient keys = deployment.client().apiKeysOf("without-postgres");
        String kept = keys.create("kept").expect(201).text("id");
        deployment.postgres().stop();
        try {
            for (int number = 0; number < Deployment.OF_EACH_SIDE; number++) {
                Answer refused = keys.create("refused").expect(503);
                assertThat(refused.text("code")).isEqualTo("unavailable");
                assertThat(refused.header("Retry-After")).isNotBlank();
            }
        } finally {
            deployment.postgres().startAgain();
        }

        awaitAllReady(deployment);
        String later = keys.create("later").expect(201).text("id");
        assertThat(keys.listById()).containsOnlyKeys(kept, later);
    }

    /** CASES C7: its connections are cut, its data kept. */
    @Test
    void givenMongoGone_thenChangesAreAcceptedAndReadsAre503UntilTheyCaughtUp(
            Deployment deployment) {
        ApiKeysClient keys = deployment.client().apiKeysOf("without-mongo");
        deployment.mongo().stop();
        String created;
        try {
            created = keys.create("meanwhile").expect(201).text("id");
            Answer refused = keys.list("").expect(503);
            assertThat(refused.header("Retry-After")).isNotBlank();
        } finally {
            deployment.mongo().startAgain();
        }

        awaitAllReady(deployment);
        ReadModels.assertCompleteAndEqualToARebuild(deployment, "without-mongo", Set.of(created));
    }

    /** CASES C7: it comes back empty. */
    @Test
    void givenMongoLost_whenItIsBackEmpty_thenTheReadModelsAreMadeAgain(Deployment deployment) {
        ApiKeysClient keys = deployment.client().apiKeysOf("mongo-lost");
        String before = keys.create("before").expect(201).text("id");
        deployment.mongo().stop();
        String meanwhile;
        try {
            meanwhile = keys.create("meanwhile").expect(201).text("id");
        } finally {
            deployment.mongo().startAgainEmpty();
        }

        awaitAllReady(deployment);
        ReadModels.assertCompleteAndEqualToARebuild(
                deployment, "mongo-lost", Set.of(before, meanwhile));
    }

    private static void awaitAllReady(Deployment deployment) {
        for (Side side : new Side[] {Side.COMMAND, Side.QUERY}) {
            for (int number = 0; number < Deployment.OF_EACH_SIDE; number++) {
                int port = deployment.process(side, number).port();
                await().atMost(KeyledgerProcess.PATIENCE)
                        .until(() -> KeyledgerClient.isReady(port));
            }
        }
    }
}
