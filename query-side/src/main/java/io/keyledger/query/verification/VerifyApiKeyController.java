package io.keyledger.query.verification;

import io.keyledger.access.Caller;
import io.keyledger.access.Permission;
import io.keyledger.access.RequiresPermission;
import io.keyledger.http.headers.Headers;
import io.keyledger.ledger.Ledger;
import io.keyledger.query.reading.MinPosition;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class VerifyApiKeyController {

    private final Verifier verifier;
    private final Ledger ledger;

    VerifyApiKeyController(Verifier verifier, Ledger ledger) {
        this.verifier = verifier;
        this.ledger = ledger;
    }

    /** The headers are set by hand: a {@code ResponseEntity} costs this path some microseconds. */
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
        long head = Math.max(verdict.position(), ledger.committedPosition());
        response.setHeader(Headers.POSITION, Long.toString(verdict.position()));
        response.setHeader(Headers.HEAD, Long.toString(head));
        return VerificationResource.of(verdict, caller.isOperator());
    }
}
