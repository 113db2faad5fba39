package io.keyledger.query.listing;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** Lets something happen between what a writer reads and what it writes. */
final class BeforeFirstWrite implements CommandListener {

    private static final Set<String> WRITES = Set.of("insert", "update");

    private final Runnable what;
    private final AtomicBoolean hasRun = new AtomicBoolean();

    BeforeFirstWrite(Runnable what) {
        this.what = what;
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (WRITES.contains(event.getCommandName()) && hasRun.compareAndSet(false, true)) {
            what.run();
        }
    }

    boolean hasRun() {
        return hasRun.get();
    }
}
