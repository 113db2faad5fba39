package io.keyledger.standalone;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOptions;
import de.bwaldvogel.mongo.MongoServer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The quicker indexes of the embedded server mean the same as its own. */
class EmbeddedBackendTest {

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoServer server = new MongoServer(new EmbeddedBackend());
    private final MongoClient client =
            MongoClients.create("mongodb://127.0.0.1:" + server.bind().getPort());
    private final MongoCollection<Document> keys = client.getDatabase("test").getCollection("keys");

    @BeforeEach
    void index() {
        keys.createIndex(new Document("digest", 1), new IndexOptions().unique(true));
        keys.insertOne(key("a", 1));
        keys.insertOne(key("b", 1));
    }

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    private static Document key(String id, int version) {
        return new Document("_id", id).append("digest", "of " + id).append("version", version);
    }

    @Test
    void givenTakenIdOrDigest_whenInserted_thenRefusedAsDuplicateAndTheOthersAreStored() {
        assertThatExceptionOfType(MongoWriteException.class)
                .isThrownBy(() -> keys.insertOne(key("a", 2)))
                .matches(e -> e.getError().getCode() == 11000);
        assertThatExceptionOfType(MongoWriteException.class)
                .isThrownBy(() -> keys.insertOne(key("c", 1).append("digest", "of a")))
                .matches(e -> e.getError().getCode() == 11000);
        assertThatExceptionOfType(MongoBulkWriteException.class)
                .isThrownBy(
                        () ->
                                keys.insertMany(
                                        List.of(key("a", 2), key("d", 1)),
                                        new InsertManyOptions().ordered(false)))
                .matches(e -> e.getWriteErrors().size() == 1);
        assertThat(keys.find().map(found -> found.getString("_id")).into(new ArrayList<>()))
                .containsExactlyInAnyOrder("a", "b", "d");
    }

    @Test
    void givenGuardOnIdAndVersion_whenReplaced_thenOnlyTheGuardedVersionIs() {
        Document guard = new Document("_id", "a").append("version", 1);
        assertThat(keys.replaceOne(guard, key("a", 2), UPSERT).getModifiedCount()).isEqualTo(1);
        assertThatExceptionOfType(MongoWriteException.class)
                .isThrownBy(() -> keys.replaceOne(guard, key("a", 3), UPSERT))
                .matches(e -> e.getError().getCode() == 11000);
        assertThat(keys.find(eq("_id", "a")).first()).isEqualTo(key("a", 2));
    }

    @Test
    void givenDigestThatChanges_whenAskedFor_thenTheNewOneIsFoundAndTheOldOneIsFree() {
        keys.replaceOne(eq("_id", "a"), key("a", 2).append("digest", "another"));

        assertThat(keys.find(eq("digest", "another")).first()).isNotNull();
        assertThat(keys.find(eq("digest", "of a")).first()).isNull();
        keys.insertOne(key("e", 1).append("digest", "of a"));
        keys.deleteOne(eq("_id", "e"));
        keys.insertOne(key("f", 1).append("digest", "of a"));
    }

    @Test
    void givenOtherQueries_whenAsked_thenTheWholeQueryCounts() {
        assertThat(keys.find(in("_id", "a", "b", "x")).into(new ArrayList<>())).hasSize(2);
        assertThat(keys.find(new Document("digest", "of a").append("version", 2)).first()).isNull();
        assertThat(
                        keys.find(
                                        new Document("_id", "a")
                                                .append(
                                                        "$or",
                                                        List.of(
                                                                new Document("version", 2),
                                                                new Document("version", 1))))
                                .first())
                .isNotNull();
        assertThat(keys.find(new Document("_id", new Document("$regex", "^b"))).first())
                .isNotNull();
    }

    /** Against a list that is sorted here, for many lists of many kinds. */
    @Test
    void givenManyDocuments_whenTheFirstFewAreAskedFor_thenTheyAreThose() {
        Random random = new Random(5);
        List<Document> all = new ArrayList<>();
        MongoCollection<Document> list = client.getDatabase("test").getCollection("list");
        for (int i = 0; i < 500; i++) {
            all.add(
                    new Document("_id", "id" + i)
                            .append("name", "%04d-%d".formatted(random.nextInt(400), i))
                            .append("organization", "of " + random.nextInt(3)));
        }
        list.insertMany(all);
        for (int i = 0; i < 100; i++) {
            Document gone = all.remove(random.nextInt(all.size()));
            list.deleteOne(eq("_id", gone.get("_id")));
        }
        for (int i = 0; i < 100; i++) {
            String organization = "of " + random.nextInt(4);
            boolean ascending = random.nextBoolean();
            int skip = random.nextInt(3) * 10;
            int limit = 1 + random.nextInt(200);
            Comparator<String> order =
                    ascending ? Comparator.naturalOrder() : Comparator.reverseOrder();

            assertThat(
                            list.find(eq("organization", organization))
                                    .sort(new Document("name", ascending ? 1 : -1))
                                    .skip(skip)
                                    .limit(limit)
                                    .map(found -> found.getString("name"))
                                    .into(new ArrayList<>()))
                    .isEqualTo(
                            all.stream()
                                    .filter(d -> organization.equals(d.get("organization")))
                                    .map(d -> d.getString("name"))
                                    .sorted(order)
                                    .skip(skip)
                                    .limit(limit)
                                    .toList());
        }
    }

    @Test
    void givenDocumentsWithoutTheField_whenTheFirstFewAreAskedFor_thenTheyComeFirst() {
        assertThat(
                        keys.find()
                                .sort(new Document("name", 1))
                                .limit(1)
                                .map(found -> found.getString("_id"))
                                .into(new ArrayList<>()))
                .hasSize(1);
        keys.insertOne(key("n", 1).append("name", "a"));

        assertThat(keys.find().sort(new Document("name", -1)).limit(1).first())
                .isEqualTo(key("n", 1).append("name", "a"));
        assertThat(keys.find().sort(new Document("name", 1)).limit(2).into(new ArrayList<>()))
                .containsExactlyInAnyOrder(key("a", 1), key("b", 1));
    }

    @Test
    void givenFieldThatIsMissingOrNoText_whenInsertedTwice_thenItCountsLikeAnyOther() {
        keys.insertOne(new Document("_id", "g"));
        assertThatExceptionOfType(MongoWriteException.class)
                .isThrownBy(() -> keys.insertOne(new Document("_id", "h")));
        keys.insertOne(new Document("_id", 1).append("digest", 7L));
        assertThatExceptionOfType(MongoWriteException.class)
                .isThrownBy(() -> keys.insertOne(new Document("_id", 2).append("digest", 7)));
    }
}
