package io.keyledger.deployment;

import io.keyledger.processes.ExternalMongo;
import io.keyledger.processes.ExternalPostgres;
import io.keyledger.processes.KeyledgerClient;
import io.keyledger.processes.KeyledgerProcess;
import io.keyledger.processes.KeyledgerStarter;
import io.keyledger.processes.Launch;
import io.keyledger.processes.Program;
import io.keyledger.processes.QuickStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Two processes of each side on one PostgreSQL and one server of MongoDB's protocol, behind one
 * address.
 */
final class Deployment implements AutoCloseable {

    static final int OF_EACH_SIDE = 2;

    private static final String DATABASE = "keyledger";

    private final Path directory = newDirectory();
    private final Path signingKey = SigningKey.makeIn(directory);
    private final ExternalPostgres postgres = ExternalPostgres.startIn(directory.resolve("pg"));
    private final ExternalMongo mongo = new ExternalMongo();
    private final RoutingProxy proxy = new RoutingProxy();
    private final Map<Side, Program> programs = new EnumMap<>(Side.class);
    private final Map<Side, List<KeyledgerProcess>> processes = new EnumMap<>(Side.class);
    private final List<KeyledgerProcess> all = new ArrayList<>();

    private Deployment() {}

    /** It can serve when this returns. */
    static Deployment start() {
        Deployment deployment = new Deployment();
        try {
            deployment.startAll();
            return deployment;
        } catch (RuntimeException | AssertionError e) {
            System.err.println(deployment.output());
            deployment.close();
            throw e;
        }
    }

    /** One after the other: side by side they would be slower on a small machine. */
    private void startAll() {
        for (Side side : List.of(Side.COMMAND, Side.QUERY)) {
            programs.put(side, quickStartOf(side));
            processes.put(side, new ArrayList<>());
            for (int number = 0; number < OF_EACH_SIDE; number++) {
                processes.get(side).add(launch(side, number));
                admit(side, process(side, number));
            }
        }
    }

    private Program quickStartOf(Side side) {
        return QuickStart.of(
                side.jar(),
                new FirstRun(
                        launchOf(side, 0),
                        first -> side == Side.COMMAND ? first.operatorToken() : operatorToken()));
    }

    private static Path newDirectory() {
        try {
            return Files.createTempDirectory(KeyledgerStarter.outputDirectory(), "deployment-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private KeyledgerProcess launch(Side side, int number) {
        return launch(launchOf(side, number).running(programs.get(side)));
    }

    private Launch launchOf(Side side, int number) {
        Path data = directory.resolve(side.label() + "-" + number);
        Launch launch = postgres.usedBy(Launch.on(data));
        return side == Side.QUERY ? withReadModels(launch) : launch;
    }

    private Launch withReadModels(Launch launch) {
        return mongo.usedBy(launch, DATABASE)
                .with("--keyledger.ledger-signing-key-file=" + signingKey);
    }

    private KeyledgerProcess launch(Launch launch) {
        KeyledgerProcess process =
                KeyledgerProcess.launch(launch, KeyledgerStarter.outputDirectory());
        all.add(process);
        return process;
    }

    private void admit(Side side, KeyledgerProcess process) {
        proxy.add(side, process.awaitReady().port());
    }

    /** The console, which calls this deployment at its address. */
    KeyledgerProcess startConsole() {
        KeyledgerProcess console =
                launch(
                        Launch.on(directory.resolve("console"))
                                .running(Side.CONSOLE.program())
                                .with("--keyledger.console.api-base-url=" + address()));
        admit(Side.CONSOLE, console);
        return console;
    }

    String address() {
        return "http://127.0.0.1:" + port();
    }

    /** That of the address at which clients see the whole. */
    int port() {
        return proxy.port();
    }

    String operatorToken() {
        return process(Side.COMMAND, 0).operatorToken();
    }

    /** A client of the one address. */
    KeyledgerClient client() {
        return new KeyledgerClient(port(), operatorToken());
    }

    /** A client of one process, past the proxy. */
    KeyledgerClient client(Side side, int number) {
        return new KeyledgerClient(process(side, number).port(), operatorToken());
    }

    KeyledgerProcess process(Side side, int number) {
        return processes.get(side).get(number);
    }

    ExternalPostgres postgres() {
        return postgres;
    }

    ExternalMongo mongo() {
        return mongo;
    }

    /** Asks it to stop, as a service manager does, and starts it again when it has ended. */
    void restart(Side side, int number) {
        process(side, number).stop();
        startAgain(side, number);
    }

    /** Starts one that has ended, and waits until it can serve. */
    void startAgain(Side side, int number) {
        proxy.remove(side, process(side, number).port());
        KeyledgerProcess started = launch(side, number);
        processes.get(side).set(number, started);
        admit(side, started);
    }

    /** What all processes wrote, for whoever looks into a failure. */
    String output() {
        StringBuilder output = new StringBuilder();
        all.forEach(process -> output.append(process.output()));
        return output.toString();
    }

    @Override
    public void close() {
        all.forEach(KeyledgerProcess::close);
        proxy.close();
        mongo.close();
        postgres.close();
    }
}
