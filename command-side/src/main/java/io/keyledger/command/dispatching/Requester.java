package io.keyledger.command.dispatching;

import io.keyledger.access.Caller;
import io.keyledger.http.headers.Headers;
import io.keyledger.http.openapi.ContractPart;
import io.keyledger.http.origin.RequestOrigin;
import io.keyledger.http.problem.ErrorCode;
import io.keyledger.vocabulary.OrganizationId;
import java.util.Optional;

/**
 * Who wants a change, in which organization, and from where. A controller has it as a parameter.
 *
 * @param scope the organization in the request's path; empty for a path that has none
 */
@ContractPart(
        requestHeaders = "X-Correlation-Id",
        responseHeaders = Headers.POSITION,
        problems = ErrorCode.CONFLICT)
public record Requester(Optional<OrganizationId> scope, Caller caller, RequestOrigin origin) {

    /** The organization in the path of a request that has one. */
    public OrganizationId organization() {
        return scope.orElseThrow();
    }
}
