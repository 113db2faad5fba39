package io.keyledger.access.health;

import io.keyledger.access.OpenToEveryone;
import io.keyledger.http.problem.ProblemException;
import io.keyledger.http.readiness.ReadinessCheck;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells load balancers and people whether the process lives, and whether it can serve. Nothing else
 * is told here.
 */
@RestController
class HealthController {

    private static final Logger log = LoggerFactory.getLogger(HealthController.class);

    private final List<ReadinessCheck> checks;

    HealthController(List<ReadinessCheck> checks) {
        this.checks = checks;
    }

    @Operation(summary = "Whether the process lives")
    @GetMapping("/livez")
    @OpenToEveryone
    Health live() {
        return Health.OK;
    }

    /**
     * @throws ProblemException {@code unavailable} while anything is not ready
     */
    @Operation(summary = "Whether the process can serve")
    @GetMapping("/readyz")
    @OpenToEveryone
    Health ready() {
        if (!isReady()) {
            throw ProblemException.unavailable();
        }
        return Health.OK;
    }

    boolean isReady() {
        return checks.stream().allMatch(HealthController::isReady);
    }

    private static boolean isReady(ReadinessCheck check) {
        try {
            return check.isReady();
        } catch (RuntimeException e) {
            log.debug("{} is not ready", check.name(), e);
            return false;
        }
    }

    /**
     * @param status always {@code ok}: what is not is a problem document
     */
    record Health(String status) {
        static final Health OK = new Health("ok");
    }
}
