package io.keyledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.processes.Answer;
import io.keyledger.processes.ApiKeysClient;
import io.keyledger.processes.ExternalMongo;
import io.keyledger.processes.KeyledgerProcess;
import io.keyledger.processes.KeyledgerStarter;
import io.keyledger.processes.Launch;
import io.keyledger.processes.LosingBackend;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** CASES C13, its first half: kill -9 around the writes to a MongoDB that outlives the process. */
@Tag("slow")
class ExternalMongoCrashIT {

    private static final String DATABASE = "keyledger";
    private static final String FRESH = "fresh";
    private static final int CONNECTIONS = 4;
    private static final int CHANGES = 200;
    private static final int RANDOM_ROUNDS = 3;
    private static final long SEED = 13;

    @RegisterExtension final KeyledgerStarter keyledger = KeyledgerStarter.forEachTest();

    @TempDir Path directory;

    private final ExternalMongo mongo = new ExternalMongo();
    private final Random random = new Random(SEED);

    @AfterEach
    void closeMongo() {
        mongo.close();
    }

    @Test
    void givenKillBeforeABatchIsWritten_whenRestarted_thenTheListingMissesNothing() {
        KeyledgerProcess process = start(DATABASE);
        killAtUpdate(process, "listing", "_id");
        assertListingEqualsFreshRebuild();
    }

    @Test
    void givenKillBetweenABatchAndItsToken_whenRestarted_thenTheListingMissesNothing() {
        KeyledgerProcess process = start(DATABASE);
        killAtUpdate(process, "trackingtokens", "GlobalSequenceTrackingToken");
        assertListingEqualsFreshRebuild();
    }

    /** Ends the process while it waits for MongoDB to carry out an update, which never happens. */
    private void killAtUpdate(KeyledgerProcess process, String collection, String mentioned) {
        ApiKeysClient keys = process.client().apiKeysOf("acme");
        String earlier = keys.create("earlier").expect(201).text("id");
        assertThat(keys.listAll()).hasSize(1);
        try (LosingBackend.Hold hold = mongo.backend().holdUpdates(collection, mentioned)) {
            keys.create("late").expect(201);
            keys.rename(earlier, "renamed late").expect(200);
            hold.awaitFirst();
            process.kill();
        }
    }

    @Test
    void givenKillsAtRandomMoments_whenRestarted_thenTheListingIsThatOfTheLedger()
            throws InterruptedException {
        for (int round = 0; round < RANDOM_ROUNDS; round++) {
            KeyledgerProcess process = start(DATABASE);
            assertThat(listedVersions(process)).isEqualTo(storedVersions());
            killDuringChanges(process, "round %d key ".formatted(round));
        }
        assertListingEqualsFreshRebuild();
    }

    private void killDuringChanges(KeyledgerProcess process, String prefix)
            throws InterruptedException {
        ApiKeysClient keys = process.client().apiKeysOf("acme");
        Storm storm =
                Storm.begin(
                        name -> createAndChange(keys, name),
                        Storm.names(prefix, CHANGES),
                        CONNECTIONS,
                        random.nextInt(CHANGES - CONNECTIONS));
        storm.awaitAcknowledgements();
        process.kill();
        storm.awaitEnd();
    }

    private static Answer createAndChange(ApiKeysClient keys, String name) {
        Answer created = keys.create(name);
        if (!created.isDone()) {
            return created;
        }
        keys.rename(created.text("id"), name + " renamed");
        return keys.revoke(created.text("id"));
    }

    private void assertListingEqualsFreshRebuild() {
        KeyledgerProcess process = start(DATABASE);
        assertThat(listedVersions(process)).isEqualTo(storedVersions()).isNotEmpty();
        process.stop();
        start(FRESH).stop();
        assertThat(mongo.listing(DATABASE)).isEqualTo(mongo.listing(FRESH)).isNotEmpty();
    }

    private Map<String, Long> storedVersions() {
        return LedgerFile.readIn(directory.resolve("data")).requireNoGaps().versionsOfKeys();
    }

    private static Map<String, Long> listedVersions(KeyledgerProcess process) {
        return process.client().apiKeysOf("acme").listById().entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                key -> key.getValue().required("version").asLong()));
    }

    private KeyledgerProcess start(String database) {
        return keyledger.start(mongo.usedBy(Launch.on(directory.resolve("data")), database));
    }
}
