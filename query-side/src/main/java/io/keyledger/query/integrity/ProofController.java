package io.keyledger.query.integrity;

import io.keyledger.access.Caller;
import io.keyledger.access.Permission;
import io.keyledger.access.RequiresPermission;
import io.keyledger.access.securitylog.Denial;
import io.keyledger.access.securitylog.SecurityLog;
import io.keyledger.http.openapi.ContractPart;
import io.keyledger.http.problem.ErrorCode;
import io.keyledger.http.problem.FieldErrors;
import io.keyledger.http.problem.ProblemException;
import io.keyledger.ledger.EventFilter;
import io.keyledger.ledger.Ledger;
import io.keyledger.ledger.PositionedEvent;
import io.keyledger.vocabulary.OrganizationId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@WhereTreeIsKept
class ProofController {

    private final LedgerProofs proofs;
    private final Ledger ledger;
    private final SecurityLog securityLog;

    ProofController(LedgerProofs proofs, Ledger ledger, SecurityLog securityLog) {
        this.proofs = proofs;
        this.ledger = ledger;
        this.securityLog = securityLog;
    }

    /** To a caller that is bound to an organization, the events of others are not there. */
    @Operation(summary = "Proof that an event is in a checkpoint")
    @ContractPart(problems = ErrorCode.NOT_FOUND)
    @GetMapping("/v1/ledger/inclusion-proof")
    @RequiresPermission({Permission.AUDIT_READ, Permission.LEDGER})
    InclusionProofResource inclusion(
            @Parameter(required = true, schema = @Schema(type = "integer", minimum = "1"))
                    @RequestParam(required = false)
                    @Nullable String position,
            @Parameter(required = true, schema = @Schema(type = "integer", minimum = "1"))
                    @RequestParam(required = false)
                    @Nullable String size,
            Caller caller,
            HttpServletRequest request) {
        FieldErrors fields = new FieldErrors();
        Long wanted = LedgerSize.read(fields, "position", position);
        Long events = LedgerSize.read(fields, "size", size);
        fields.throwIfAny();
        var proof = proofs.inclusion(wanted, events);
        requireVisible(wanted, caller, request);
        return InclusionProofResource.of(proof, proofs.leaf(wanted));
    }

    @Operation(summary = "Proof that the ledger only grew between two checkpoints")
    @GetMapping("/v1/ledger/consistency-proof")
    @RequiresPermission({Permission.AUDIT_READ, Permission.LEDGER})
    ConsistencyProofResource consistency(
            @Parameter(required = true, schema = @Schema(type = "integer", minimum = "1"))
                    @RequestParam(required = false)
                    @Nullable String from,
            @Parameter(required = true, schema = @Schema(type = "integer", minimum = "1"))
                    @RequestParam(required = false)
                    @Nullable String to) {
        FieldErrors fields = new FieldErrors();
        Long earlier = LedgerSize.read(fields, "from", from);
        Long later = LedgerSize.read(fields, "to", to);
        fields.throwIfAny();
        return ConsistencyProofResource.of(proofs.consistency(earlier, later));
    }

    private void requireVisible(long position, Caller caller, HttpServletRequest request) {
        if (caller.organization().isPresent()
                && !organizationAt(position).map(caller::mayEnter).orElse(caller.isOperator())) {
            securityLog.denied(request, Denial.OTHER_ORGANIZATION);
            throw ProblemException.notFound();
        }
    }

    private Optional<OrganizationId> organizationAt(long position) {
        return ledger.storedEventsAfter(position - 1, EventFilter.everything(), 1).events().stream()
                .findFirst()
                .map(PositionedEvent::event)
                .flatMap(event -> Optional.ofNullable(event.organization()))
                .map(OrganizationId::of);
    }
}
