package io.keyledger.command.dispatching;

import io.keyledger.access.Caller;
import io.keyledger.http.headers.Headers;
import io.keyledger.http.openapi.ContractPart;
import io.keyledger.http.origin.RequestOrigin;
import io.keyledger.http.problem.ErrorCode;
import io.keyledger.vocabulary.OrganizationId;

/**
 * Who wants a change, in which organization, and from where. A controller has it as a parameter.
 */
@ContractPart(
        requestHeaders = "X-Correlation-Id",
        responseHeaders = Headers.POSITION,
        problems = ErrorCode.CONFLICT)
public record Requester(OrganizationId organization, Caller caller, RequestOrigin origin) {}
