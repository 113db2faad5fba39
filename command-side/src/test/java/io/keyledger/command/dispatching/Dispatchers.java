package io.keyledger.command.dispatching;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.beans.factory.ObjectProvider;

/** Makes dispatchers for the tests of other packages. */
public final class Dispatchers {

    private Dispatchers() {}

    static CommandTimers timers(MeterRegistry meters) {
        return new CommandTimers(
                new ObjectProvider<>() {
                    @Override
                    public Stream<MeterRegistry> stream() {
                        return Stream.of(meters);
                    }

                    @Override
                    public MeterRegistry getIfAvailable() {
                        return meters;
                    }
                });
    }

    public static CommandDispatcher over(CommandGateway gateway) {
        return new CommandDispatcher(gateway, timers(new SimpleMeterRegistry()));
    }
}
