package io.keyledger.ledger;

import org.axonframework.common.AxonConfigurationException;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.json.JacksonSerializer;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Refuses to start when Axon would lose events, or would read types that the data names. */
final class LedgerWiringGuard implements SmartInitializingSingleton {

    private final Configuration axon;

    LedgerWiringGuard(Configuration axon) {
        this.axon = axon;
    }

    @Override
    public void afterSingletonsInstantiated() {
        EventBus bus = axon.eventBus();
        require(
                bus instanceof EmbeddedEventStore,
                "the event bus is a " + nameOf(bus) + ", which stores nothing");
        EventStorageEngine engine = axon.getComponent(EventStorageEngine.class);
        require(
                engine instanceof LedgerStorageEngine,
                "events would be stored by " + nameOf(engine) + " and not in the ledger");
        TransactionManager transactions = axon.getComponent(TransactionManager.class);
        require(
                transactions instanceof LedgerTransactions,
                "commands would be committed by "
                        + nameOf(transactions)
                        + " and not in the ledger");
        requireJson("general", axon.serializer());
        requireJson("event", axon.eventSerializer());
        requireJson("message", axon.messageSerializer());
    }

    private static void requireJson(String purpose, Serializer serializer) {
        require(
                serializer instanceof JacksonSerializer,
                "the %s serializer is a %s, not JSON".formatted(purpose, nameOf(serializer)));
    }

    private static void require(boolean condition, String finding) {
        if (!condition) {
            throw new AxonConfigurationException("Axon is wired wrongly: " + finding);
        }
    }

    private static String nameOf(Object component) {
        return component == null ? "nothing" : component.getClass().getSimpleName();
    }
}
