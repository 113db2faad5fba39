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
    private static final String SIGNING_KEY = "ledger-signing-key";

    private final MongoServer mongo = new MongoServer(new MemoryBackend());
    private final String readModels = "mongodb://127.0.0.1:" + mongo.bind().getPort();
    private final PostgresServer postgres;
    private final List<Keyledger> commandSides = new ArrayList<>();
    private final List<Keyledger> querySides = new ArrayList<>();
    private final Servers queries;
    private final Path directory;

    /**
     * @param directory for the data of all of them
     */
    public SeveralProcesses(Servers commandSide, Servers querySide, Path directory)
            throws IOException {
        this.directory = directory;
        postgres = PostgresServer.start(directory.resolve("postgres"));
        Servers commands = commandSide.set(postgres.settings());
        queries =
                querySide
                        .set(postgres.settings())
                        .set("--spring.mongodb.uri=" + readModels + "/keyledger");
        Keyledger first = commands.keyledger(directory.resolve("command-side-1"));
        commandSides.add(first);
        String token = first.operatorToken();
        for (int i = 2; i <= OF_EACH_SIDE; i++) {
            commandSides.add(commands.keyledger(directory.resolve("command-side-" + i), token));
        }
        for (int i = 0; i < OF_EACH_SIDE; i++) {
            querySides.add(startQuerySide(i));
        }
    }

    /** The first makes, at its first start, the key that all of them sign checkpoints with. */
    private Keyledger startQuerySide(int number) {
        String key = "--keyledger.ledger-signing-key-file=" + data(0).resolve(SIGNING_KEY);
        return (number == 0 ? queries : queries.set(key))
                .keyledger(data(number), commandSides.get(0).operatorToken());
    }

    private Path data(int number) {
        return directory.resolve("query-side-" + number);
    }

    /** Ends one as a power cut would. */
    public void killQuerySide(int number) {
        querySides.get(number).process().kill();
    }

    /** Starts one that was killed, and waits until it can serve. */
    public void startQuerySideAgain(int number) {
        querySides.get(number).close();
        querySides.set(number, startQuerySide(number));
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
