package io.keyledger.command.dispatching;

import io.keyledger.http.openapi.ContractPart;
import io.keyledger.http.problem.ErrorCode;
import io.keyledger.vocabulary.AccessTokenId;
import io.keyledger.vocabulary.ExpectedVersion;
import org.springframework.http.HttpHeaders;

/**
 * The access token in the request's path, and the versions that {@code If-Match} allows. A
 * controller has it as a parameter.
 */
@ContractPart(
        requestHeaders = HttpHeaders.IF_MATCH,
        problems = {ErrorCode.NOT_FOUND, ErrorCode.VERSION_MISMATCH})
public record AccessTokenTarget(AccessTokenId id, ExpectedVersion expectedVersion) {}
