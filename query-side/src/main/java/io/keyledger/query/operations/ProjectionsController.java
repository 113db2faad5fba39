package io.keyledger.query.operations;

import io.keyledger.access.Permission;
import io.keyledger.access.RequiresPermission;
import io.keyledger.http.openapi.ContractPart;
import io.keyledger.http.problem.ErrorCode;
import io.keyledger.http.problem.ProblemException;
import io.keyledger.query.rebuilding.ManagedProjection;
import io.keyledger.query.rebuilding.ProjectionManager;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows how projections stand, and rebuilds them. */
@RestController
class ProjectionsController {

    private final ProjectionManager projections;

    ProjectionsController(ProjectionManager projections) {
        this.projections = projections;
    }

    @Operation(operationId = "listProjections", summary = "The projections and how far they are")
    @GetMapping("/v1/operations/projections")
    @RequiresPermission(Permission.OPERATIONS)
    List<ProjectionResource> list() {
        return projections.projections().stream()
                .map(projection -> ProjectionResource.of(projection.status()))
                .toList();
    }

    @Operation(
            operationId = "rebuildProjection",
            summary = "Rebuild a read model beside the one that answers")
    @ApiResponse(responseCode = "202", description = "It has begun; the list tells how far it is")
    @ContractPart(problems = ErrorCode.CONFLICT)
    @PostMapping("/v1/operations/projections/{name}/rebuild")
    @RequiresPermission(Permission.OPERATIONS)
    ResponseEntity<ProjectionResource> rebuild(@PathVariable String name) {
        ManagedProjection<?> projection =
                projections.projection(name).orElseThrow(ProblemException::notFound);
        if (!projection.rebuild()) {
            throw new ProblemException(
                    ErrorCode.CONFLICT, "The projection is being rebuilt already.");
        }
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .body(ProjectionResource.of(projection.status()));
    }
}
