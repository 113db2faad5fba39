package io.keyledger.query.integrity;

import io.keyledger.ledger.CheckpointStore;
import io.keyledger.proofs.NoteKey;
import io.keyledger.proofs.NoteSigner;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key by which the checkpoints of this ledger are verified.
 *
 * @param signer signs with it; nothing in a process that was given another key
 */
record CheckpointKey(NoteKey key, Optional<NoteSigner> signer) {

    private static final Logger log = LoggerFactory.getLogger(CheckpointKey.class);

    static CheckpointKey of(NoteSigner signer) {
        return new CheckpointKey(signer.key(), Optional.of(signer));
    }

    /** That of a ledger which several processes share: it is that of the first to come. */
    static CheckpointKey agreed(NoteSigner signer, CheckpointStore store) {
        String own = signer.key().toString();
        String agreed = store.checkpointKey(own);
        if (agreed.equals(own)) {
            return of(signer);
        }
        log.error(
                "This process signs no checkpoints: its key is {}, and those of this ledger are"
                        + " signed with {}. Give every process the same"
                        + " keyledger.ledger-signing-key-file and keyledger.ledger-origin",
                own,
                agreed);
        return new CheckpointKey(NoteKey.parse(agreed), Optional.empty());
    }
}
