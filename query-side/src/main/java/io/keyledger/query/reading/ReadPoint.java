package io.keyledger.query.reading;

import io.keyledger.http.headers.Headers;
import io.keyledger.http.openapi.ContractPart;
import io.keyledger.http.problem.ErrorCode;

/**
 * Where an answer stands.
 *
 * @param position it has everything up to here, and perhaps more
 * @param head the last position of the ledger when it was asked
 */
@ContractPart(
        requestHeaders = Headers.MIN_POSITION,
        responseHeaders = {Headers.POSITION, Headers.HEAD},
        problems = ErrorCode.READ_MODEL_BEHIND)
public record ReadPoint(long position, long head) {}
