package io.keyledger.benchmarks;

import io.keyledger.benchmarks.load.Limit;
import io.keyledger.benchmarks.load.LoadResult;
import io.keyledger.benchmarks.load.LoadRun;
import io.keyledger.benchmarks.servers.Keyledger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The secrets of the keys that a ledger was filled with. */
final class Keys {

    static final String ORGANIZATION = "acme";

    private final List<byte[]> secrets;

    private Keys(List<byte[]> secrets) {
        this.secrets = secrets;
    }

    /** Creates keys over HTTP, and holds on to their secrets. */
    static Keys create(Keyledger server, int count, int connections) {
        Progress.tell("Creating %,d keys", count);
        Queue<String> secrets = new ConcurrentLinkedQueue<>();
        LoadResult result =
                LoadRun.http(
                        server.port(),
                        connections,
                        Limit.times(count),
                        () ->
                                new CreatingClient(
                                        ORGANIZATION, server.operatorToken(), secrets::add));
        if (!result.errors().isEmpty()) {
            throw new IllegalStateException("Creating keys failed: " + result.errorsText());
        }
        Progress.tell("Created, %,.0f a second", result.perSecond());
        return new Keys(
                secrets.stream().map(text -> text.getBytes(StandardCharsets.US_ASCII)).toList());
    }

    int size() {
        return secrets.size();
    }

    /** How many characters each has. */
    int width() {
        return secrets.get(0).length;
    }

    byte[] anyOne() {
        return secrets.get(ThreadLocalRandom.current().nextInt(secrets.size()));
    }

    /** Each of them in turn. For all threads together. */
    Supplier<byte[]> inTurn() {
        AtomicInteger next = new AtomicInteger();
        return () -> secrets.get(Math.floorMod(next.getAndIncrement(), secrets.size()));
    }
}
