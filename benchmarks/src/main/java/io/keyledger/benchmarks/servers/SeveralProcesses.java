package io.keyledger.benchmarks.servers;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.keyledger.benchmarks.databases.PostgresServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Two processes of each side on one PostgreSQL and one server of MongoDB's protocol, which runs in
 * this JVM. Clients call them directly.
 */
public final class SeveralProcesses implements AutoCloseable {

    private static final int OF_EACH_SIDE = 2;

    private final MongoServer mongo = new MongoServer(new MemoryBackend());
    private final String readModels = "mongodb://127.0.0.1:" + mongo.bind().getPort();
    private final PostgresServer postgres;
    private final List<Keyledger> commandSides = new ArrayList<>();
    private final List<Keyledger> querySides = new ArrayList<>();

    /**
     * @param directory for the data of all of them
     */
    public SeveralProcesses(Servers commandSide, Servers querySide, Path directory)
            throws IOException {
        postgres = PostgresServer.start(directory.resolve("postgres"));
        Servers commands = commandSide.set(postgres.settings());
        Servers queries =
                querySide
                        .set(postgres.settings())
                        .set("--spring.mongodb.uri=" + readModels + "/keyledger");
        Keyledger first = commands.keyledger(directory.resolve("command-side-1"));
        commandSides.add(first);
        String token = first.operatorToken();
        for (int i = 2; i <= OF_EACH_SIDE; i++) {
            commandSides.add(commands.keyledger(directory.resolve("command-side-" + i), token));
        }
        for (int i = 1; i <= OF_EACH_SIDE; i++) {
            querySides.add(queries.keyledger(directory.resolve("query-side-" + i), token));
        }
    }

    public List<Keyledger> commandSides() {
        return List.copyOf(commandSides);
    }

    public List<Keyledger> querySides() {
        return List.copyOf(querySides);
    }

    @Override
    public void close() throws IOException {
        commandSides.forEach(Keyledger::close);
        querySides.forEach(Keyledger::close);
        mongo.shutdownNow();
        postgres.close();
    }
}
