package io.keyledger.access.openapi;

import static io.keyledger.http.problem.ErrorCode.FORBIDDEN;
import static io.keyledger.http.problem.ErrorCode.UNAUTHENTICATED;

import io.keyledger.access.OpenToEveryone;
import io.keyledger.access.Permission;
import io.keyledger.access.RequiresPermission;
import io.keyledger.http.openapi.ProblemResponses;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Writes the permissions into the document: one of those named suffices, none named are needed. */
final class AdmissionInContract implements OperationCustomizer {

    static final String PERMISSIONS = "x-required-permissions";

    private static final String BEARER = "bearer";

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        if (handler.hasMethodAnnotation(OpenToEveryone.class)) {
            return operation.security(List.of());
        }
        List<String> permissions = permissionsOf(handler);
        operation.addExtension(PERMISSIONS, permissions);
        ProblemResponses.add(operation, UNAUTHENTICATED);
        if (permissions.isEmpty()) {
            return operation.addSecurityItem(new SecurityRequirement().addList(BEARER));
        }
        ProblemResponses.add(operation, FORBIDDEN);
        permissions.forEach(
                permission ->
                        operation.addSecurityItem(
                                new SecurityRequirement().addList(BEARER, permission)));
        return operation;
    }

    private static List<String> permissionsOf(HandlerMethod handler) {
        @Nullable RequiresPermission required =
                handler.getMethodAnnotation(RequiresPermission.class);
        return required == null
                ? List.of()
                : Arrays.stream(required.value()).map(Permission::value).toList();
    }
}
