package io.keyledger.query.listing;

import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.keyledger.query.SampleKey;
import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A MongoDB that refuses the documents of some keys, and can be held up. */
final class ChoosyMongo extends MemoryBackend {

    private static final int DOCUMENT_VALIDATION_FAILURE = 121;

    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final Map<String, Hold> holds = new ConcurrentHashMap<>();

    /** Writes to a collection that wait. */
    private record Hold(CountDownLatch reached, CountDownLatch released) {}

    void refuse(SampleKey key) {
        refused.add(key.id().value());
    }

    void take(SampleKey key) {
        refused.remove(key.id().value());
    }

    /** From now on every write to a collection waits. */
    void holdWritesTo(String collection) {
        holds.put(collection, new Hold(new CountDownLatch(1), new CountDownLatch(1)));
    }

    void awaitHeldWrite(String collection) throws InterruptedException {
        Objects.requireNonNull(holds.get(collection)).reached().await();
    }

    void letGo(String collection) {
        Hold present = holds.remove(collection);
        if (present != null) {
            present.released().countDown();
        }
    }

    void letGoOfAll() {
        holds.keySet().forEach(this::letGo);
    }

    @Override
    public Document handleCommand(
            Channel channel, String database, String command, Document query) {
        if (!command.equals("insert") && !command.equals("update")) {
            return super.handleCommand(channel, database, command, query);
        }
        waitIfHeld(String.valueOf(query.get(command)));
        String items = command.equals("insert") ? "documents" : "updates";
        List<Document> writes = documents(query.get(items));
        List<Document> errors = new ArrayList<>();
        List<Document> taken = new ArrayList<>();
        for (int i = 0; i < writes.size(); i++) {
            if (refused.contains(String.valueOf(idOf(writes.get(i))))) {
                errors.add(
                        new Document("index", i)
                                .append("code", DOCUMENT_VALIDATION_FAILURE)
                                .append("errmsg", "simulated"));
            } else {
                taken.add(writes.get(i));
            }
        }
        if (errors.isEmpty()) {
            return super.handleCommand(channel, database, command, query);
        }
        if (taken.isEmpty()) {
            return new Document("n", 0).append("ok", 1.0).append("writeErrors", errors);
        }
        query.put(items, taken);
        Document answer = super.handleCommand(channel, database, command, query);
        answer.put("writeErrors", errors);
        return answer;
    }

    private void waitIfHeld(String collection) {
        Hold present = holds.get(collection);
        if (present != null) {
            present.reached().countDown();
            try {
                present.released().await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Document> documents(@Nullable Object value) {
        return (List<Document>) Objects.requireNonNull(value);
    }

    private static @Nullable Object idOf(Document write) {
        Document query = (Document) write.get("q");
        return query == null ? write.get("_id") : query.get("_id");
    }
}
