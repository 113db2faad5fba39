package io.keyledger.query.integrity;

import io.keyledger.ledger.LedgerUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What keeps the tree's keeper from its work: said once in the log, and told to {@link TreeMetrics}
 * for as long as it lasts. One thread changes it; any may ask.
 */
final class KeeperHealth {

    private static final Logger log = LoggerFactory.getLogger(KeeperHealth.class);

    private volatile boolean treeStands;
    private volatile boolean signingFails;
    private String trouble = "";

    /** Whether the tree could not take the ledger's next event when last tried. */
    boolean treeStands() {
        return treeStands;
    }

    /** Whether the checkpoint that was wanted last could not be signed or kept. */
    boolean signingFails() {
        return signingFails;
    }

    /**
     * A round has failed.
     *
     * @param treeIsCurrent whether it was only the checkpoint that could not be made
     */
    void failed(Throwable cause, boolean treeIsCurrent, long size) {
        boolean ownerIsSilent = cause instanceof OwnerSilentException;
        treeStands = !treeIsCurrent && !ownerIsSilent;
        signingFails |= treeIsCurrent || ownerIsSilent;
        String message = String.valueOf(cause.getMessage());
        if (!message.equals(trouble)) {
            tell(cause, message, size);
            trouble = message;
        }
    }

    /** Something is away: nobody knows whether anything is wrong, and most likely nothing is. */
    private static boolean isOutage(Throwable cause) {
        return cause instanceof LedgerUnavailableException || cause instanceof OwnerSilentException;
    }

    private static void tell(Throwable cause, String message, long size) {
        if (isOutage(cause)) {
            log.warn("No checkpoint can be made now, after position {}: {}", size, message);
        } else {
            log.error(
                    "Ledger integrity: nothing is signed or proven after position {}: {}",
                    size,
                    message,
                    cause);
        }
    }

    /** A round has done all that there was to do. */
    void goesOn(long size) {
        treeStands = false;
        signingFails = false;
        if (!trouble.isEmpty()) {
            log.info("Checkpoints go on after position {}", size);
            trouble = "";
        }
    }
}
