package io.keyledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.processes.Answer;
import io.keyledger.processes.ApiKeysClient;
import io.keyledger.processes.KeyledgerClient;
import io.keyledger.processes.KeyledgerProcess;
import io.keyledger.processes.KeyledgerStarter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** CASES C4. */
@Tag("slow")
class CrashIT {

    private static final int ROUNDS = 20;
    private static final int CREATES = 500;
    private static final int CONNECTIONS = 8;
    private static final long SEED = 20261123;

    @RegisterExtension final KeyledgerStarter keyledger = KeyledgerStarter.forEachTest();

    @TempDir Path directory;

    private final Random random = new Random(SEED);
    private final Map<String, Answer> acknowledged = new HashMap<>();

    @Test
    void givenKillAtARandomMomentOf500Creates_whenRestarted_thenNothingAcknowledgedIsLost()
            throws InterruptedException {
        KeyledgerProcess process = keyledger.start(directory.resolve("data"));
        for (int round = 1; round <= ROUNDS; round++) {
            String organization = "round-" + round;
            Storm storm = crashDuringStorm(process, organization, round);
            Map<String, Long> versions = versionsIn(wholeLedger().of(organization));
            process = keyledger.start(directory.resolve("data"));

            ApiKeysClient keys = process.client().apiKeysOf(organization);
            assertThat(keys.listById().keySet()).isEqualTo(versions.keySet());
            assertThat(versions).containsKeys(ids(storm.acknowledged()));
            assertValid(storm.acknowledged(), process.client());
            assertRepeatsMakeNoSecondKey(storm, keys);
            acknowledged.putAll(storm.acknowledged());
        }
        process.stop();
        assertThat(versionsIn(wholeLedger())).containsKeys(ids(acknowledged));
    }

    private Storm crashDuringStorm(KeyledgerProcess process, String organization, int round)
            throws InterruptedException {
        List<String> names = Storm.names("round-%d-request-".formatted(round), CREATES);
        int moment = random.nextInt(CREATES - CONNECTIONS);
        ApiKeysClient keys = process.client().apiKeysOf(organization);
        Storm storm = Storm.begin(name -> createOnce(keys, name), names, CONNECTIONS, moment);
        storm.awaitAcknowledgements();
        process.kill();
        return storm.awaitEnd();
    }

    private LedgerFile wholeLedger() {
        return LedgerFile.readIn(directory.resolve("data")).requireNoGaps();
    }

    private static Map<String, Long> versionsIn(LedgerFile ledger) {
        Map<String, Long> versions = ledger.versionsOfKeys();
        assertThat(versions.values()).containsOnly(1L);
        return versions;
    }

    private static String[] ids(Map<String, Answer> created) {
        return created.values().stream().map(key -> key.text("id")).toArray(String[]::new);
    }

    private static void assertValid(Map<String, Answer> created, KeyledgerClient client) {
        for (Answer key : created.values()) {
            Answer verdict = client.verify(key.text("secret"), "production").expect(200);
            assertThat(verdict.text("code")).isEqualTo("valid");
        }
    }

    private static void assertRepeatsMakeNoSecondKey(Storm storm, ApiKeysClient keys) {
        storm.acknowledged().entrySet().stream()
                .limit(CONNECTIONS)
                .forEach(
                        created -> {
                            Answer repeat = createOnce(keys, created.getKey()).expect(200);
                            assertThat(repeat.text("id")).isEqualTo(created.getValue().text("id"));
                            assertThat(repeat.body()).doesNotContain("\"secret\"");
                        });
        storm.unanswered()
                .forEach(name -> assertThat(createOnce(keys, name).status()).isIn(200, 201));
        Set<String> repeated = Set.copyOf(storm.unanswered());
        assertThat(keys.listAll().stream().map(CrashIT::nameOf).filter(repeated::contains))
                .containsExactlyInAnyOrderElementsOf(repeated);
    }

    private static Answer createOnce(ApiKeysClient keys, String name) {
        return keys.create(name, "Idempotency-Key", name);
    }

    private static String nameOf(JsonNode key) {
        return key.required("name").asString();
    }
}
