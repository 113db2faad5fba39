package io.keyledger.query.streaming;

import io.keyledger.events.ApiKeyDetailsChanged;
import io.keyledger.events.EventMetadata;
import io.keyledger.ledger.TestLedger;
import java.util.Map;

/** Events in a ledger. */
final class Stored {

    private Stored() {}

    /** Appends a number of events to one key, in one commit. */
    static long append(TestLedger ledger, String organization, int count) {
        Object[] events = new Object[count];
        for (int i = 0; i < count; i++) {
            events[i] = new ApiKeyDetailsChanged("key_" + organization, "Name " + i, null);
        }
        return ledger.append(
                "ApiKey",
                "key_" + organization,
                Map.of(EventMetadata.ORGANIZATION, organization),
                events);
    }
}
