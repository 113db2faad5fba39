package io.keyledger.access.sample;

import io.keyledger.access.AnyCaller;
import io.keyledger.access.Caller;
import io.keyledger.access.OpenToEveryone;
import io.keyledger.access.Permission;
import io.keyledger.access.RequiresPermission;
import io.keyledger.access.authentication.CallerLiveness;
import io.keyledger.access.authentication.CallerWatch;
import io.keyledger.http.problem.ErrorCode;
import io.keyledger.http.problem.ProblemException;
import io.keyledger.ledger.LedgerUnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

@RestController
class SampleController {

    private final CallerWatch callers;

    SampleController(CallerWatch callers) {
        this.callers = callers;
    }

    /** Open by its annotation, but not by its path. */
    @GetMapping("/v1/open")
    @OpenToEveryone
    String open() {
        return "open";
    }

    @GetMapping("/v1/forgotten")
    String forgotten() {
        return "for nobody";
    }

    @GetMapping("/v1/later")
    @AnyCaller
    Callable<String> later(Caller caller) {
        return () -> caller.actor().name();
    }

    @GetMapping("/v1/still-admitted")
    @AnyCaller
    boolean stillAdmitted(CallerLiveness liveness) {
        return liveness.stillAdmitted();
    }

    /** Goes on for as long as its caller is admitted, as a stream does. */
    @GetMapping("/v1/while-admitted")
    @AnyCaller
    DeferredResult<String> whileAdmitted(CallerLiveness liveness) {
        DeferredResult<String> result = new DeferredResult<>();
        callers.watch(liveness, () -> result.setResult("ended"));
        return result;
    }

    /** Asks more of its caller than its annotation can say. */
    @GetMapping("/v1/particular")
    @AnyCaller
    String particular() {
        throw new ProblemException(ErrorCode.FORBIDDEN);
    }

    @GetMapping("/v1/unbound")
    @RequiresPermission(value = Permission.API_KEYS_VERIFY, unboundOnly = true)
    String unbound() {
        return "unbound";
    }

    @GetMapping("/v1/header")
    @AnyCaller
    String readsAHeader(HttpServletRequest request) {
        return String.valueOf(request.getHeader("Sample-Header"));
    }

    @GetMapping("/v1/page")
    @AnyCaller
    ResponseEntity<String> page() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", "default-src 'self'")
                .body("page");
    }

    @GetMapping("/v1/failing")
    @AnyCaller
    String failing() {
        throw new IllegalStateException("a fault of ours");
    }

    @GetMapping("/v1/refusing")
    @AnyCaller
    void refusing(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }

    @GetMapping("/v1/needs-ledger")
    @AnyCaller
    String needsLedger() {
        throw new LedgerUnavailableException("The store is away");
    }
}
