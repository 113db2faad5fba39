package io.keyledger.query.reading;

import io.keyledger.http.headers.Headers;
import io.keyledger.http.openapi.ContractPart;
import io.keyledger.http.problem.ErrorCode;

/**
 * Where an answer stands that is read from the ledger itself.
 *
 * @param head the last position of the ledger when it was asked; the answer has everything up to it
 */
@ContractPart(
        requestHeaders = Headers.MIN_POSITION,
        responseHeaders = {Headers.POSITION, Headers.HEAD},
        problems = ErrorCode.READ_MODEL_BEHIND)
public record LedgerPoint(long head) {}
