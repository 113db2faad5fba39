package io.keyledger.command.dispatching;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.springframework.util.ReflectionUtils;

/**
 * The aggregate that a command is for: what its record names with {@link
 * TargetAggregateIdentifier}. Axon's own resolver looks through all methods and fields of the
 * command each time, a tenth of what a command costs; this one looks once for each type. Versions
 * are compared by the aggregates.
 */
public final class CommandTargets implements CommandTargetResolver {

    private final ClassValue<Method> identifiers =
            new ClassValue<>() {
                @Override
                protected Method computeValue(Class<?> command) {
                    return identifierOf(command);
                }
            };

    /**
     * @throws IllegalArgumentException if the command is no record, or names no aggregate
     */
    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        Method identifier = identifiers.get(command.getPayloadType());
        Object id = ReflectionUtils.invokeMethod(identifier, command.getPayload());
        return new VersionedAggregateIdentifier(String.valueOf(id), null);
    }

    private static Method identifierOf(Class<?> command) {
        RecordComponent[] components =
                command.isRecord() ? command.getRecordComponents() : new RecordComponent[0];
        Method identifier =
                Arrays.stream(components)
                        .map(RecordComponent::getAccessor)
                        .filter(it -> it.isAnnotationPresent(TargetAggregateIdentifier.class))
                        .findAny()
                        .orElseThrow(() -> namesNoAggregate(command));
        ReflectionUtils.makeAccessible(identifier);
        return identifier;
    }

    private static IllegalArgumentException namesNoAggregate(Class<?> command) {
        return new IllegalArgumentException(command + " has no @TargetAggregateIdentifier");
    }
}
