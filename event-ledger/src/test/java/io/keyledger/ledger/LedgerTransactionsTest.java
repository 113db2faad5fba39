package io.keyledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LedgerTransactionsTest {

    private final TestLedger ledger = TestLedger.open();

    @AfterEach
    void close() {
        ledger.close();
    }

    private UnitOfWork<?> begin() {
        UnitOfWork<?> unitOfWork =
                DefaultUnitOfWork.startAndGet(new GenericEventMessage<>("a command"));
        unitOfWork.attachTransaction(ledger.transactionManager());
        return unitOfWork;
    }

    private void publish(String apiKeyId, long sequence, Object event) {
        ledger.eventStore()
                .publish(new GenericDomainEventMessage<>("ApiKey", apiKeyId, sequence, event));
    }

    private List<String> stored() {
        return ledger.store().readAfter(0, 100).stream()
                .map(event -> event.event().aggregateId() + "/" + event.event().sequence())
                .toList();
    }

    @Test
    void nothingIsStoredBeforeTheCommitAndEverythingAfterIt() {
        UnitOfWork<?> unitOfWork = begin();
        publish("key_1", 0, Events.created("key_1"));
        publish("key_1", 1, Events.revoked("key_1"));
        assertThat(stored()).isEmpty();

        unitOfWork.commit();

        assertThat(stored()).containsExactly("key_1/0", "key_1/1");
        assertThat(ledger.ledger().committedPosition()).isEqualTo(2);
    }

    @Test
    void givenRollback_thenNothingIsStoredAndTheThreadCanBeginAgain() {
        UnitOfWork<?> rolledBack = begin();
        publish("key_1", 0, Events.created("key_1"));
        rolledBack.rollback();

        UnitOfWork<?> next = begin();
        publish("key_2", 0, Events.created("key_2"));
        next.commit();

        assertThat(stored()).containsExactly("key_2/0");
    }

    @Test
    void givenFailureWhileOthersPrepare_thenNothingIsStored() {
        UnitOfWork<?> unitOfWork = begin();
        publish("key_1", 0, Events.created("key_1"));
        unitOfWork.onPrepareCommit(
                failing -> {
                    throw new IllegalStateException("too late");
                });

        assertThatThrownBy(unitOfWork::commit).hasMessage("too late");

        assertThat(stored()).isEmpty();
    }

    @Test
    void givenVersionTaken_thenTheCommitFailsAndTheThreadCanBeginAgain() {
        ledger.append("ApiKey", "key_1", Map.of(), Events.created("key_1"));
        UnitOfWork<?> late = begin();
        publish("key_2", 0, Events.created("key_2"));
        publish("key_1", 0, Events.created("key_1"));

        assertThatThrownBy(late::commit).isInstanceOf(ConcurrencyException.class);

        UnitOfWork<?> next = begin();
        publish("key_1", 1, Events.revoked("key_1"));
        next.commit();
        assertThat(stored()).containsExactly("key_1/0", "key_1/1");
    }

    @Test
    void givenNoTransaction_thenPublishingIsRefused() {
        assertThatThrownBy(() -> publish("key_1", 0, Events.created("key_1")))
                .isInstanceOf(IllegalStateException.class);

        UnitOfWork<?> withoutTransaction =
                DefaultUnitOfWork.startAndGet(new GenericEventMessage<>("a command"));
        publish("key_1", 0, Events.created("key_1"));
        assertThatThrownBy(withoutTransaction::commit).isInstanceOf(IllegalStateException.class);

        assertThat(stored()).isEmpty();
    }

    @Test
    void givenPayloadOutsideOfTheContract_thenItIsRefused() {
        UnitOfWork<?> unitOfWork = begin();
        publish("key_1", 0, "not an event");

        assertThatThrownBy(unitOfWork::commit)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.String");
        assertThat(stored()).isEmpty();
    }
}
