package io.keyledger.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keyledger.processes.ApiKeysClient;
import io.keyledger.processes.KeyledgerClient;
import io.keyledger.processes.KeyledgerProcess;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The read models of a deployment, compared with what they are made from. */
final class ReadModels {

    private static final String PROJECTIONS = "/v1/operations/projections";

    private ReadModels() {}

    /** That every acknowledged key is listed, and the list is the same after a rebuild. */
    static void assertCompleteAndEqualToARebuild(
            Deployment deployment, String organization, Set<String> acknowledged) {
        ApiKeysClient keys = deployment.client().apiKeysOf(organization);
        assertThat(keys.listById()).containsKeys(acknowledged.toArray(String[]::new));
        List<JsonNode> before = keys.listAll();

        deployment.client().post(PROJECTIONS + "/listing/rebuild", "").expect(202);

        for (int number = 0; number < Deployment.OF_EACH_SIDE; number++) {
            KeyledgerClient client = deployment.client(Side.QUERY, number);
            await().atMost(KeyledgerProcess.PATIENCE).until(() -> listingIsUpToDate(client));
            assertThat(client.apiKeysOf(organization).listAll()).isEqualTo(before);
        }
    }

    private static boolean listingIsUpToDate(KeyledgerClient client) {
        return client.get(PROJECTIONS)
                .expect(200)
                .json()
                .valueStream()
                .filter(projection -> projection.required("name").asString().equals("listing"))
                .allMatch(
                        listing ->
                                listing.required("status").asString().equals("running")
                                        && listing.required("deadLetters").asInt() == 0);
    }
}
