package io.keyledger.query.listing;

import com.mongodb.MongoNamespace;
import io.keyledger.query.projection.RefusedEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Inserts new keys directly; what changes stored ones is written as ever. */
final class DirectWriter implements GuardedWriter {

    private final DirectInserts inserts;
    private final MongoNamespace collection;
    private final GuardedWriter changes;

    DirectWriter(DirectInserts inserts, MongoNamespace collection, GuardedWriter changes) {
        this.inserts = inserts;
        this.collection = collection;
        this.changes = changes;
    }

    @Override
    public List<GuardedWrite> write(List<GuardedWrite> writes, List<RefusedEvents> refused) {
        List<GuardedWrite> created = new ArrayList<>();
        List<GuardedWrite> changed = new ArrayList<>();
        writes.forEach(write -> (write.base().isEmpty() ? created : changed).add(write));
        List<GuardedWrite> duplicates = new ArrayList<>(changes.write(changed, refused));
        for (int index : inserts.insert(collection, documents(created))) {
            duplicates.add(created.get(index));
        }
        return duplicates;
    }

    private static List<Consumer<DocumentFields>> documents(List<GuardedWrite> created) {
        return created.stream()
                .<Consumer<DocumentFields>>map(
                        write -> fields -> ListingDocument.write(write.next(), fields))
                .toList();
    }
}
