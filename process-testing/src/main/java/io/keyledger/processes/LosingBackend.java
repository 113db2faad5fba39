package io.keyledger.processes;

import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps everything in memory, and can hold the writes to a collection back: so a test can end a
 * process between two of its writes. A write that was held back is never carried out.
 */
public final class LosingBackend extends MemoryBackend {

    private volatile @Nullable Hold hold;

    /**
     * Holds back, from now on, updates of a collection whose command mentions a text.
     *
     * @return to wait for the first, and to let go of all
     */
    public Hold holdUpdates(String collection, String mentioned) {
        Hold begun = new Hold(collection, mentioned);
        hold = begun;
        return begun;
    }

    @Override
    public Document handleMessage(MongoMessage message) throws MongoServerException {
        Hold now = hold;
        if (now != null && now.concerns(message.getDocument())) {
            now.awaitEnd();
            throw new MongoServerException("This write was lost on purpose");
        }
        return super.handleMessage(message);
    }

    /** Keeps what it has: the end of a server is not that of its data. */
    @Override
    public void close() {}

    /** Updates that wait, to be lost. */
    public final class Hold implements AutoCloseable {

        private final String collection;
        private final String mentioned;
        private final CountDownLatch first = new CountDownLatch(1);
        private final CountDownLatch end = new CountDownLatch(1);

        private Hold(String collection, String mentioned) {
            this.collection = collection;
            this.mentioned = mentioned;
        }

        private boolean concerns(Document command) {
            return collection.equals(command.get("update"))
                    && command.toString().contains(mentioned);
        }

        /** Waits until an update is held back. */
        public void awaitFirst() {
            await(first);
        }

        private void awaitEnd() {
            first.countDown();
            await(end);
        }

        /** Loses what was held back, and lets later updates pass. */
        @Override
        public void close() {
            hold = null;
            end.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(KeyledgerProcess.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("Nothing happened");
            }
        } catch (InterruptedException e) {
            throw new AssertionError("Interrupted while waiting", e);
        }
    }
}
