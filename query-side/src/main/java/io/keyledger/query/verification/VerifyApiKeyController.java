package io.keyledger.query.verification;

import io.keyledger.access.Caller;
import io.keyledger.access.Permission;
import io.keyledger.access.RequiresPermission;
import io.keyledger.http.headers.Headers;
import io.keyledger.ledger.Ledger;
import io.keyledger.query.reading.MinPosition;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
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

    @PostMapping("/v1/api-keys/verify")
    @RequiresPermission(Permission.API_KEYS_VERIFY)
    ResponseEntity<VerificationResource> verify(
            @RequestBody VerifyBody body, Caller caller, HttpServletRequest request) {
        Presentation presented = body.presentation();
        verifier.requireReached(MinPosition.of(request));
        Verdict verdict = verifier.verify(presented, caller.organization());
        return ResponseEntity.ok()
                .header(Headers.POSITION, Long.toString(verdict.position()))
                .header(
                        Headers.HEAD,
                        Long.toString(Math.max(verdict.position(), ledger.committedPosition())))
                .body(VerificationResource.of(verdict, caller.isOperator()));
    }
}
