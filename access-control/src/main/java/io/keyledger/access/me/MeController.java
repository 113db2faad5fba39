package io.keyledger.access.me;

import io.keyledger.access.AnyCaller;
import io.keyledger.access.Caller;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/me}: who the caller is and what it may do. */
@RestController
class MeController {

    @Operation(summary = "Who the caller is, and what it may do")
    @GetMapping("/v1/me")
    @AnyCaller
    Me me(Caller caller) {
        return Me.of(caller);
    }
}
