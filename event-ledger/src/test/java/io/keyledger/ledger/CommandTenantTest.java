package io.keyledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.events.EventMetadata;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which aggregates are there for a command. Those of the examples are of acme. */
class CommandTenantTest {

    private static final Map<String, String> OF_OTHER = Map.of(EventMetadata.ORGANIZATION, "other");

    /** More than are read at first. */
    private static final int MANY = 20;

    private final TestLedger ledger = TestLedger.open();

    @BeforeEach
    void appendEvents() {
        Object[] events = Stream.generate(() -> Events.revoked("key_1")).limit(MANY).toArray();
        ledger.append("ApiKey", "key_1", Events.metadata(), events);
        ledger.append("ApiKey", "key_2", Map.of(), Events.deleted("key_2"));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void givenCommandOfTheOrganization_thenTheAggregateIsThere() {
        assertThat(eventsFor(command(Events.metadata()), "key_1")).isEqualTo(MANY);
    }

    @Test
    void givenCommandOfAnotherOrganization_thenTheAggregateIsNotThere() {
        assertThat(eventsFor(command(OF_OTHER), "key_1")).isZero();
    }

    @Test
    void givenCommandOfNoOrganization_thenTheAggregateDecides() {
        assertThat(eventsFor(command(Map.of()), "key_1")).isEqualTo(MANY);
    }

    @Test
    void givenAggregateOfNoOrganization_thenItDecidesItself() {
        assertThat(eventsFor(command(OF_OTHER), "key_2")).isOne();
    }

    @Test
    void givenEventOfAnotherOrganization_whenItsHandlerReads_thenAllIsThere() {
        Message<?> event = new GenericEventMessage<>("something", OF_OTHER);

        assertThat(eventsFor(event, "key_1")).isEqualTo(MANY);
    }

    @Test
    void givenNoCommand_thenAllIsThere() {
        assertThat(ledger.ledger().eventsOf("key_1")).hasSize(MANY);
    }

    private static Message<?> command(Map<String, String> metadata) {
        return new GenericCommandMessage<>("do something", metadata);
    }

    private long eventsFor(Message<?> message, String aggregateId) {
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(message);
        try {
            return ledger.eventStore().readEvents(aggregateId).asStream().count();
        } finally {
            unit.rollback();
        }
    }
}
