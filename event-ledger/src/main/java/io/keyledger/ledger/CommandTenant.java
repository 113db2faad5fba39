package io.keyledger.ledger;

import io.keyledger.events.EventMetadata;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * The organization that the command in this thread is for. To it, aggregates of others are not
 * there: they are not loaded and refused, which would take longer the longer their history is, and
 * so tell of them. The aggregates themselves compare the organization all the same.
 */
final class CommandTenant {

    private CommandTenant() {}

    /** False without a command, and where one of the two names no organization. */
    static boolean isAnotherThanOf(StoredEvent event) {
        return event.organization() != null
                && current().filter(tenant -> !tenant.equals(event.organization())).isPresent();
    }

    private static Optional<String> current() {
        if (!CurrentUnitOfWork.isStarted()) {
            return Optional.empty();
        }
        Message<?> message = CurrentUnitOfWork.get().getMessage();
        return message instanceof CommandMessage<?>
                        && message.getMetaData().get(EventMetadata.ORGANIZATION)
                                instanceof String organization
                ? Optional.of(organization)
                : Optional.empty();
    }
}
