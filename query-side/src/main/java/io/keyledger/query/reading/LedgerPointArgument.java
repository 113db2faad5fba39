package io.keyledger.query.reading;

import io.keyledger.http.argument.HandlerArgument;
import io.keyledger.http.headers.Headers;

/**
 * A handler that takes a {@link LedgerPoint} reads the ledger itself, and its answer says in two
 * headers where it stands, whatever the answer is.
 */
final class LedgerPointArgument {

    private LedgerPointArgument() {}

    static HandlerArgument of(LedgerReads reads) {
        return HandlerArgument.of(
                LedgerPoint.class,
                (request, response) -> {
                    LedgerPoint point = reads.await(MinPosition.of(request).value());
                    response.setHeader(Headers.POSITION, Long.toString(point.head()));
                    response.setHeader(Headers.HEAD, Long.toString(point.head()));
                    return point;
                });
    }
}
