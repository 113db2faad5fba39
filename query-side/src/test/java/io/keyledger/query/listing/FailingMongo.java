package io.keyledger.query.listing;

import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.channel.Channel;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A MongoDB whose writes fail as they do when its primary steps down or its disk is full. */
public final class FailingMongo extends MemoryBackend {

    private volatile int commandError;
    private volatile int writeError;
    private final AtomicInteger writesTried = new AtomicInteger();

    /** How many write commands have come so far. */
    public int writesTried() {
        return writesTried.get();
    }

    /** Every write fails as a whole. */
    public void failCommands(int code) {
        commandError = code;
    }

    /** The first document of every write fails. */
    public void failFirstDocuments(int code) {
        writeError = code;
    }

    @Override
    public Document handleCommand(
            Channel channel, String database, String command, Document query) {
        if (!command.equals("insert") && !command.equals("update")) {
            return super.handleCommand(channel, database, command, query);
        }
        writesTried.incrementAndGet();
        if (commandError != 0) {
            throw new MongoServerError(commandError, "Simulated", "simulated");
        }
        if (writeError != 0) {
            return withWriteError();
        }
        return super.handleCommand(channel, database, command, query);
    }

    private Document withWriteError() {
        Document error = new Document("index", 0).append("code", writeError);
        error.append("errmsg", "simulated");
        return new Document("n", 0).append("ok", 1.0).append("writeErrors", List.of(error));
    }
}
