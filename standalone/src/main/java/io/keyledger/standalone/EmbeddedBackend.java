package io.keyledger.standalone;

import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.backend.memory.MemoryCollection;
import de.bwaldvogel.mongo.backend.memory.MemoryDatabase;
import java.util.List;

/**
 * The server's backend in memory, for less: with indexes that cost less, where they are of the
 * usual kind, and without counting the bytes of documents, for which it would encode each of them
 * once more.
 */
final class EmbeddedBackend extends MemoryBackend {

    @Override
    public MemoryDatabase openOrCreateDatabase(String name) {
        return new Database(name, getCursorRegistry());
    }

    private static final class Database extends MemoryDatabase {

        Database(String name, CursorRegistry cursors) {
            super(name, cursors);
        }

        @Override
        protected MemoryCollection openOrCreateCollection(String name, CollectionOptions options) {
            return new MemoryCollection(this, name, options, cursorRegistry) {

                @Override
                protected boolean tracksDataSize() {
                    return false;
                }
            };
        }

        @Override
        protected Index<Integer> openOrCreateUniqueIndex(
                String collection, String name, List<IndexKey> keys, boolean sparse) {
            return EmbeddedIndex.canBe(keys, sparse)
                    ? new EmbeddedIndex(name, keys)
                    : super.openOrCreateUniqueIndex(collection, name, keys, sparse);
        }
    }
}
