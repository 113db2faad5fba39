package io.keyledger.deployment;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One for each process that the reverse proxy's configuration names. */
final class StandIns implements AutoCloseable {

    private final Map<String, StandIn> byName =
            List.of("command-side-1", "command-side-2", "query-side-1", "query-side-2", "console")
                    .stream()
                    .collect(Collectors.toMap(Function.identity(), StandIn::new));

    StandIn named(String name) {
        StandIn standIn = byName.get(name);
        if (standIn == null) {
            throw new AssertionError("No stand-in is called " + name);
        }
        return standIn;
    }

    int portOf(String name) {
        return named(name).port();
    }

    /** All can serve from now on. */
    void recover() {
        byName.values().forEach(StandIn::recover);
    }

    @Override
    public void close() {
        byName.values().forEach(StandIn::close);
    }
}
