package io.keyledger.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.processes.Answer;
import io.keyledger.processes.ApiKeysClient;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** CASES R5 across processes: a change that one acknowledged is in every read of the others. */
@Tag("slow")
@ExtendWith(SharedDeployment.class)
class ReadsAcrossProcessesIT {

    private static final int CHANGES = 1_000;

    @Test
    void givenKeyCreatedOnOneProcess_whenListedOnAnotherAtOnce_thenThere(Deployment deployment) {
        String organization = "created-elsewhere";
        List<ApiKeysClient> writing = clients(deployment, Side.COMMAND, organization);
        List<ApiKeysClient> reading = clients(deployment, Side.QUERY, organization);
        for (int i = 0; i < CHANGES; i++) {
            Answer created = writing.get(i % 2).create("key " + i).expect(201);

            Answer page = reading.get(i / 2 % 2).list("?limit=10").expect(200);

            assertThat(Keys.idsIn(page)).contains(created.text("id"));
            Keys.assertCurrent(page, created);
        }
        assertThat(deployment.client().apiKeysOf(organization).listById()).hasSize(CHANGES);
    }

    private static List<ApiKeysClient> clients(
            Deployment deployment, Side side, String organization) {
        return List.of(
                deployment.client(side, 0).apiKeysOf(organization),
                deployment.client(side, 1).apiKeysOf(organization));
    }
}
