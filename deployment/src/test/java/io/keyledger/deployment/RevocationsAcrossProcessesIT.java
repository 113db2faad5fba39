package io.keyledger.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keyledger.processes.AccessTokensClient;
import io.keyledger.processes.Answer;
import io.keyledger.processes.ApiKeysClient;
import io.keyledger.processes.KeyledgerClient;
import io.keyledger.processes.KeyledgerProcess;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** CASES V4 and V5 across processes. */
@Tag("slow")
@ExtendWith(SharedDeployment.class)
class RevocationsAcrossProcessesIT {

    private static final int ROUNDS = 100;

    @Test
    void givenKeyRevokedOnOneProcess_whenVerifiedOnTheOthersAsOfNow_thenTheLastChangeCounts(
            Deployment deployment) {
        ApiKeysClient keys = deployment.client(Side.COMMAND, 0).apiKeysOf("revoked-elsewhere");
        List<KeyledgerClient> gateways =
                List.of(deployment.client(Side.QUERY, 0), deployment.client(Side.QUERY, 1));
        Answer created = keys.create("key").expect(201);
        for (int round = 0; round < ROUNDS; round++) {
            keys.revoke(created.text("id")).expect(200);
            assertThat(gateways)
                    .allSatisfy(g -> assertThat(codeNow(g, created)).isEqualTo("revoked"));
            keys.reactivate(created.text("id")).expect(200);
            assertThat(gateways)
                    .allSatisfy(g -> assertThat(codeNow(g, created)).isEqualTo("valid"));
        }
    }

    private static String codeNow(KeyledgerClient gateway, Answer created) {
        String body =
                KeyledgerClient.json(
                        Map.of(
                                "key", created.text("secret"),
                                "environment", "production",
                                "consistency", "strong"));
        return gateway.post("/v1/api-keys/verify", body).expect(200).text("code");
    }

    /** Once a process has said that the key is revoked, it never again says that it is valid. */
    @Test
    void givenKeyRevokedOnOneProcess_whenVerifiedOnTheOthersAgainAndAgain_thenRejectedForGood(
            Deployment deployment) {
        ApiKeysClient keys = deployment.client(Side.COMMAND, 1).apiKeysOf("revoked-elsewhere");
        Answer created = keys.create("key").expect(201);
        for (int number = 0; number < Deployment.OF_EACH_SIDE; number++) {
            assertThat(code(deployment.client(Side.QUERY, number), created)).isEqualTo("valid");
        }

        keys.revoke(created.text("id")).expect(200);

        for (int number = 0; number < Deployment.OF_EACH_SIDE; number++) {
            KeyledgerClient gateway = deployment.client(Side.QUERY, number);
            await().atMost(KeyledgerProcess.PATIENCE)
                    .until(() -> code(gateway, created).equals("revoked"));
            for (int i = 0; i < ROUNDS; i++) {
                assertThat(code(gateway, created)).isEqualTo("revoked");
            }
        }
    }

    private static String code(KeyledgerClient gateway, Answer created) {
        return gateway.verify(created.text("secret"), "production").expect(200).text("code");
    }

    @Test
    void givenAccessTokenRevokedOnOneProcess_thenAllProcessesRefuseIt(Deployment deployment) {
        AccessTokensClient tokens =
                deployment.client(Side.COMMAND, 0).accessTokensOf("revoked-elsewhere");
        Answer issued = tokens.issue("gateway", "owner").expect(201);
        List<KeyledgerClient> holders =
                List.of(
                        holder(deployment, Side.COMMAND, 0, issued),
                        holder(deployment, Side.COMMAND, 1, issued),
                        holder(deployment, Side.QUERY, 0, issued),
                        holder(deployment, Side.QUERY, 1, issued));
        holders.forEach(holder -> holder.get("/v1/me").expect(200));

        tokens.revoke(issued.text("id")).expect(204);

        for (KeyledgerClient holder : holders) {
            await().atMost(KeyledgerProcess.PATIENCE)
                    .until(() -> holder.get("/v1/me").status() == 401);
        }
    }

    private static KeyledgerClient holder(
            Deployment deployment, Side side, int number, Answer issued) {
        return new KeyledgerClient(deployment.process(side, number).port(), issued.text("secret"));
    }
}
