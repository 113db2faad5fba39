package io.keyledger.command.dispatching;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** Makes dispatchers for the tests of other packages. */
public final class Dispatchers {

    private Dispatchers() {}

    public static CommandDispatcher over(CommandGateway gateway) {
        return new CommandDispatcher(gateway, new CommandTimers(new SimpleMeterRegistry()));
    }
}
