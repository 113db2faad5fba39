package io.keyledger.query.operations;

import io.keyledger.access.Permission;
import io.keyledger.access.RequiresPermission;
import io.keyledger.http.openapi.ContractPart;
import io.keyledger.http.problem.ErrorCode;
import io.keyledger.http.problem.ProblemException;
import io.keyledger.query.projection.ParkedEvent;
import io.keyledger.query.projection.RetryOutcome;
import io.keyledger.query.rebuilding.ManagedProjection;
import io.keyledger.query.rebuilding.ProjectionManager;
import io.keyledger.query.rebuilding.RetryUnderWayException;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the events that a projection could not apply, and has it try again. */
@RestController
class DeadLettersController {

    private final ProjectionManager projections;
    private final LetterCursors cursors;

    DeadLettersController(ProjectionManager projections, LetterCursors cursors) {
        this.projections = projections;
        this.cursors = cursors;
    }

    @Operation(
            operationId = "listDeadLetters",
            summary = "The events that a projection cannot apply")
    @GetMapping("/v1/operations/projections/{name}/dead-letters")
    @RequiresPermission(Permission.OPERATIONS)
    DeadLetterPage list(@PathVariable String name, @ModelAttribute LetterPageParameters page) {
        ManagedProjection<?> projection = named(name);
        LetterPageParameters.Page wanted = page.parse(name, cursors);
        List<ParkedEvent> found = projection.letters().page(wanted.after(), wanted.limit() + 1);
        return DeadLetterPage.of(found, wanted.limit(), last -> cursors.encode(name, last.place()));
    }

    /** Answers when every letter has been tried. */
    @Operation(operationId = "retryDeadLetters", summary = "Try the dead letters again")
    @PostMapping("/v1/operations/projections/{name}/dead-letters/retry")
    @ContractPart(problems = ErrorCode.CONFLICT)
    @RequiresPermission(Permission.OPERATIONS)
    RetryOutcome retry(@PathVariable String name) {
        try {
            return named(name).retryLetters();
        } catch (RetryUnderWayException e) {
            throw new ProblemException(
                    ErrorCode.CONFLICT, "The dead letters are being retried already.");
        }
    }

    private ManagedProjection<?> named(String name) {
        return projections.projection(name).orElseThrow(ProblemException::notFound);
    }
}
