package io.keyledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.events.ApiKeyDeleted;
import io.keyledger.events.ApiKeyReactivated;
import io.keyledger.events.ApiKeyRevoked;
import io.keyledger.events.EventMetadata;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.Test;

class TestLedgerTest {

    private static final Map<String, String> METADATA = Map.of(EventMetadata.ORGANIZATION, "acme");

    @Test
    void continuesTheSequenceOfTheAggregateAndKeepsEverythingOverReopen() {
        try (TestLedger ledger = TestLedger.open()) {
            ledger.append(
                    "ApiKey",
                    "key_1",
                    METADATA,
                    new ApiKeyRevoked("key_1", "leaked"),
                    new ApiKeyReactivated("key_1", null));
            ledger.reopen();

            long position = ledger.append("ApiKey", "key_1", METADATA, new ApiKeyDeleted("key_1"));

            assertThat(position).isEqualTo(3);
            assertThat(ledger.ledger().eventsOf("key_1"))
                    .extracting(EventMessage::getPayload)
                    .asList()
                    .containsExactly(
                            new ApiKeyRevoked("key_1", "leaked"),
                            new ApiKeyReactivated("key_1", null),
                            new ApiKeyDeleted("key_1"));
            assertThat(ledger.eventStore().readEvents("key_1").asStream())
                    .extracting(DomainEventMessage::getSequenceNumber)
                    .asList()
                    .containsExactly(0L, 1L, 2L);
        }
    }

    @Test
    void deletesItsTemporaryDirectory() {
        TestLedger ledger = TestLedger.open();
        ledger.append("ApiKey", "key_1", METADATA, new ApiKeyDeleted("key_1"));
        assertThat(ledger.file()).exists();

        ledger.close();

        assertThat(ledger.file().getParent()).doesNotExist();
    }
}
