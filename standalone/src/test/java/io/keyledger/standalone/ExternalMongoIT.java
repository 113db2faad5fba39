package io.keyledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.processes.ApiKeysClient;
import io.keyledger.processes.ExternalMongo;
import io.keyledger.processes.KeyledgerProcess;
import io.keyledger.processes.KeyledgerStarter;
import io.keyledger.processes.Launch;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A MongoDB that outlives the process: read models are kept, and can be thrown away. */
@Tag("slow")
class ExternalMongoIT {

    private static final String DATABASE = "keyledger";

    @RegisterExtension final KeyledgerStarter keyledger = KeyledgerStarter.forEachTest();

    @TempDir Path directory;

    private final ExternalMongo mongo = new ExternalMongo();

    @AfterEach
    void closeMongo() {
        mongo.close();
    }

    /** A document that somebody removed comes back by a rebuild only. */
    @Test
    void givenDatabaseKept_whenRestarted_thenTheListingGoesOnWithoutARebuild() {
        KeyledgerProcess first = start();
        ApiKeysClient keys = first.client().apiKeysOf("acme");
        String kept = keys.create("kept").expect(201).text("id");
        String removed = keys.create("removed").expect(201).text("id");
        assertThat(keys.listAll()).hasSize(2);
        first.stop();
        mongo.database(DATABASE).getCollection("listing").deleteOne(new Document("_id", removed));

        ApiKeysClient restarted = start().client().apiKeysOf("acme");

        String added = restarted.create("added").expect(201).text("id");
        assertThat(restarted.listById()).containsOnlyKeys(kept, added);
    }

    @Test
    void givenDatabaseDropped_whenRestarted_thenTheListingIsRebuiltEqual() {
        KeyledgerProcess first = start();
        ApiKeysClient keys = first.client().apiKeysOf("acme");
        changeInEveryWay(keys);
        List<JsonNode> listed = keys.listAll();
        List<Document> documents = mongo.listing(DATABASE);
        first.stop();
        mongo.database(DATABASE).drop();

        KeyledgerProcess second = start();

        assertThat(second.client().apiKeysOf("acme").listAll()).isEqualTo(listed).hasSize(3);
        assertThat(mongo.listing(DATABASE)).isEqualTo(documents).isNotEmpty();
    }

    private static void changeInEveryWay(ApiKeysClient keys) {
        keys.create("untouched").expect(201);
        keys.rename(keys.create("old").expect(201).text("id"), "new").expect(200);
        keys.delete(keys.create("deleted").expect(201).text("id")).expect(204);
        String id = keys.create("revoked twice").expect(201).text("id");
        keys.revoke(id).expect(200);
        keys.reactivate(id).expect(200);
        keys.revoke(id).expect(200);
    }

    private KeyledgerProcess start() {
        return keyledger.start(mongo.usedBy(Launch.on(directory.resolve("data")), DATABASE));
    }
}
