package io.keyledger.command.dispatching;

import io.keyledger.http.openapi.ContractPart;
import io.keyledger.http.problem.ErrorCode;
import io.keyledger.vocabulary.ApiKeyId;
import io.keyledger.vocabulary.ExpectedVersion;
import org.springframework.http.HttpHeaders;

/**
 * The key in the request's path, and the versions that {@code If-Match} allows. A controller has it
 * as a parameter.
 */
@ContractPart(
        requestHeaders = HttpHeaders.IF_MATCH,
        problems = {ErrorCode.NOT_FOUND, ErrorCode.VERSION_MISMATCH})
public record ApiKeyTarget(ApiKeyId id, ExpectedVersion expectedVersion) {}
