package io.keyledger.query.paging;

import java.time.Instant;
import java.util.HexFormat;

/**
 * A text that sorts what was created by time, and within a millisecond by place in the ledger. It
 * is different for everything there is, so a page goes on exactly where the one before it ended.
 */
public final class CreationKey {

    private CreationKey() {}

    public static String of(Instant createdAt, long createdPosition) {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(createdAt.toEpochMilli()) + hex.toHexDigits(createdPosition);
    }
}
