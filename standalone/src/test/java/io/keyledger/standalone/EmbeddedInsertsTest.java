package io.keyledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatRuntimeException;

import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import de.bwaldvogel.mongo.MongoServer;
import io.keyledger.query.listing.DocumentFields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes past the protocol is there as if it had not. */
class EmbeddedInsertsTest {

    private static final Instant TIME = Instant.parse("2026-11-26T09:30:00.123456Z");

    private final EmbeddedBackend backend = new EmbeddedBackend();
    private final EmbeddedInserts inserts = new EmbeddedInserts(backend);
    private final MongoServer server = new MongoServer(backend);
    private final MongoClient client =
            MongoClients.create("mongodb://127.0.0.1:" + server.bind().getPort());
    private final MongoCollection<Document> keys = client.getDatabase("test").getCollection("keys");

    @BeforeEach
    void index() {
        keys.createIndex(new Document("digest", 1), new IndexOptions().unique(true));
    }

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void givenFieldsOfEveryKind_whenInserted_thenTheDriverReadsAndFindsThemAsItsOwn() {
        Document itsOwn =
                new Document("_id", "its own")
                        .append("digest", "1")
                        .append("description", null)
                        .append("version", 7L)
                        .append("createdAt", Date.from(TIME))
                        .append("createdBy", new Document("type", "system").append("name", "é"));
        keys.insertOne(itsOwn);

        insert(
                fields -> {
                    fields.text("_id", "direct");
                    fields.text("digest", "2");
                    fields.nothing("description");
                    fields.number("version", 7);
                    fields.time("createdAt", TIME);
                    fields.nested(
                            "createdBy",
                            actor -> {
                                actor.text("type", "system");
                                actor.text("name", "é");
                            });
                });

        Document expected = new Document(itsOwn).append("_id", "direct").append("digest", "2");
        assertThat(keys.find(new Document("_id", "direct")).first()).isEqualTo(expected);
        for (String field : List.of("version", "createdAt", "createdBy", "description")) {
            assertThat(ids(new Document(field, itsOwn.get(field))))
                    .as(field)
                    .containsExactlyInAnyOrder("its own", "direct");
        }
    }

    @Test
    void givenTakenIdOrDigest_whenInserted_thenItsIndexIsToldAndTheOthersAreThere() {
        insert(key("a", "of a"));

        assertThat(
                        insert(
                                key("b", "of b"),
                                key("a", "of another"),
                                key("c", "of a"),
                                key("d", "of d")))
                .containsExactly(1, 2);

        assertThat(ids(new Document())).containsExactlyInAnyOrder("a", "b", "d");
    }

    @Test
    void givenCollectionThatIsGone_whenInserted_thenRefusedSinceItsIndexesWouldBeMissing() {
        keys.drop();

        assertThatRuntimeException().isThrownBy(() -> insert(key("a", "of a")));

        assertThat(client.getDatabase("test").listCollectionNames()).doesNotContain("keys");
    }

    private static Consumer<DocumentFields> key(String id, String digest) {
        return fields -> {
            fields.text("_id", id);
            fields.text("digest", digest);
        };
    }

    @SafeVarargs
    private List<Integer> insert(Consumer<DocumentFields>... documents) {
        return inserts.insert(new MongoNamespace("test.keys"), List.of(documents));
    }

    private List<String> ids(Document query) {
        return keys.find(query).map(found -> found.getString("_id")).into(new ArrayList<>());
    }
}
