package io.keyledger.query.audittrail;

import io.keyledger.ledger.Ledger;
import io.keyledger.query.paging.SignedCursors;
import io.keyledger.vocabulary.ApiKeyId;
import io.keyledger.vocabulary.InvalidValueException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Places in the history of a key: how many of its events come before. */
@Component
class HistoryCursors {

    private final SignedCursors cursors;

    HistoryCursors(Ledger ledger) {
        this.cursors = new SignedCursors(ledger.secretFor("history-cursor"));
    }

    String encode(ApiKeyId key, long eventsBefore) {
        return cursors.encode(bytesOf(key), Long.toString(eventsBefore));
    }

    /**
     * @throws InvalidValueException if the text is no cursor of this key's history
     */
    long decode(ApiKeyId key, String cursor) {
        return Long.parseLong(cursors.decode(bytesOf(key), cursor));
    }

    /** All ids are of one length. */
    private static byte[] bytesOf(ApiKeyId key) {
        return key.value().getBytes(StandardCharsets.US_ASCII);
    }
}
