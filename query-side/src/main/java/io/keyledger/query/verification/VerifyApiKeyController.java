package io.keyledger.query.verification;

import io.keyledger.access.Caller;
import io.keyledger.access.Permission;
import io.keyledger.access.RequiresPermission;
import io.keyledger.access.throttling.FailedAttempt;
import io.keyledger.access.throttling.FailureThrottle;
import io.keyledger.http.headers.Headers;
import io.keyledger.http.openapi.ContractPart;
import io.keyledger.http.problem.ErrorCode;
import io.keyledger.ledger.Ledger;
import io.keyledger.query.reading.MinPosition;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class VerifyApiKeyController {

    private final Verifier verifier;
    private final Ledger ledger;
    private final FailureThrottle throttle;
    private final VerificationCounts counts;

    VerifyApiKeyController(
            Verifier verifier, Ledger ledger, FailureThrottle throttle, VerificationCounts counts) {
        this.verifier = verifier;
        this.ledger = ledger;
        this.throttle = throttle;
        this.counts = counts;
    }

    /** The headers are set by hand: a {@code ResponseEntity} costs this path some microseconds. */
    @Operation(summary = "Whether a secret is valid in an environment")
    @ContractPart(
            requestHeaders = Headers.MIN_POSITION,
            responseHeaders = {Headers.POSITION, Headers.HEAD},
            problems = ErrorCode.READ_MODEL_BEHIND)
    @PostMapping("/v1/api-keys/verify")
    @RequiresPermission(Permission.API_KEYS_VERIFY)
    VerificationResource verify(
            @RequestBody VerifyBody body,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        Presentation presented = body.presentation();
        verifier.requireReached(MinPosition.of(request));
        Verdict verdict = verifier.verify(presented, caller.organization());
        counts.count(verdict.code());
        countFailure(verdict.code(), request);
        long head = Math.max(verdict.position(), ledger.committedPosition());
        response.setHeader(Headers.POSITION, Long.toString(verdict.position()));
        response.setHeader(Headers.HEAD, Long.toString(head));
        return VerificationResource.of(verdict, caller.isOperator());
    }

    /**
     * A gateway verifies for the whole world from one address: what it presents wrongly may be
     * answered 429, and what is right never is.
     */
    private void countFailure(VerificationCode code, HttpServletRequest request) {
        switch (code) {
            case MALFORMED -> throttle.failed(request, FailedAttempt.MALFORMED_SECRET);
            case UNKNOWN -> throttle.failed(request, FailedAttempt.UNKNOWN_SECRET);
            case WRONG_ENVIRONMENT, DELETED, REVOKED, VALID -> {
                // nobody guesses a secret that exists
            }
        }
    }
}
