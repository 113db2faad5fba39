package io.keyledger.command.dispatching;

import io.keyledger.vocabulary.Actor;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;

/**
 * Sends commands and returns what the aggregate answers. A command that lost a race for a version
 * is decided again, on the events that won, a few times.
 */
@Component
public class CommandDispatcher {

    private static final int TRIES = 4;

    private final CommandGateway gateway;
    private final CommandTimers timers;

    CommandDispatcher(CommandGateway gateway, CommandTimers timers) {
        this.gateway = gateway;
        this.timers = timers;
    }

    /**
     * Sends a command on behalf of a requester.
     *
     * @throws ConcurrencyException if it lost every race
     */
    public <R> R send(Object command, Requester requester) {
        MetaData metadata = CommandMetadata.of(requester);
        for (int attempt = 1; ; attempt++) {
            try {
                return sendAndWait(command, metadata);
            } catch (ConcurrencyException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    /**
     * Sends a command that must be the first for its aggregate.
     *
     * @throws ConcurrencyException if the aggregate exists
     */
    public <R> R sendFirst(Object command, Requester requester) {
        return sendAndWait(command, CommandMetadata.of(requester));
    }

    /** Sends a command that nobody asked for over HTTP. */
    public <R> R sendAs(Actor actor, Object command) {
        return sendAndWait(command, CommandMetadata.of(actor));
    }

    private <R> R sendAndWait(Object command, MetaData metadata) {
        return timers.time(command, () -> gateway.sendAndWait(command, metadata));
    }
}
