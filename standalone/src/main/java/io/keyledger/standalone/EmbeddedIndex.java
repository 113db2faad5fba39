package io.keyledger.standalone;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.memory.index.MemoryUniqueIndex;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Set;

/**
 * A unique index on one field. The server's own one takes most of the time that it takes to insert
 * a document: for every key of every document it puts lists together that are always the same. What
 * is not a plain text is left to it.
 *
 * <p>It also serves a query for its field and others, as a real MongoDB's does; the server compares
 * what it finds with the whole query.
 */
final class EmbeddedIndex extends MemoryUniqueIndex {

    private final String field;
    private final List<String> fields;
    private final Set<String> fieldSet;

    EmbeddedIndex(String name, List<IndexKey> keys) {
        super(name, keys, false);
        this.field = keys.get(0).getKey();
        this.fields = List.of(field);
        this.fieldSet = Set.of(field);
    }

    static boolean canBe(List<IndexKey> keys, boolean sparse) {
        return keys.size() == 1 && !sparse && keys.get(0).getKey().indexOf('.') < 0;
    }

    @Override
    protected List<String> keys() {
        return fields;
    }

    @Override
    protected Set<String> keySet() {
        return fieldSet;
    }

    @Override
    protected boolean isCompoundIndex() {
        return false;
    }

    @Override
    public Set<KeyValue> getKeyValues(Document document) {
        return document.get(field) instanceof String text
                ? Set.of(new KeyValue(text))
                : super.getKeyValues(document);
    }

    @Override
    public synchronized void checkAdd(Document document, MongoCollection<Integer> collection) {
        if (!(document.get(field) instanceof String text) || containsKey(new KeyValue(text))) {
            super.checkAdd(document, collection);
        }
    }

    @Override
    public synchronized boolean canHandle(Document query) {
        return query.get(field) instanceof String || super.canHandle(query);
    }
}
