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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Writes the permissions into the document: one of those named suffices, none named are needed. */
final class AdmissionInContract implements OperationCustomizer {

    static final String PERMISSIONS = "x-required-permissions";

    /** Extension of an operation: beside the permission, the caller must be an operator. */
    static final String OPERATORS_ONLY = "x-operators-only";

    private static final String BEARER = "bearer";

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        if (handler.hasMethodAnnotation(OpenToEveryone.class)) {
            return operation.security(List.of());
        }
        List<String> permissions = permissionsOf(handler);
        operation.addExtension(PERMISSIONS, withThoseBefore(operation, permissions));
        if (isForOperators(handler)) {
            operation.addExtension(OPERATORS_ONLY, true);
        }
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

    /** Two handlers may share an operation, and differ by a parameter. */
    private static List<String> withThoseBefore(Operation operation, List<String> permissions) {
        @Nullable Object before =
                operation.getExtensions() == null
                        ? null
                        : operation.getExtensions().get(PERMISSIONS);
        return before instanceof List<?> known
                ? Stream.concat(known.stream().map(String::valueOf), permissions.stream())
                        .distinct()
                        .toList()
                : permissions;
    }

    private static boolean isForOperators(HandlerMethod handler) {
        @Nullable RequiresPermission required =
                handler.getMethodAnnotation(RequiresPermission.class);
        return required != null && required.operatorOnly();
    }

    private static List<String> permissionsOf(HandlerMethod handler) {
        @Nullable RequiresPermission required =
                handler.getMethodAnnotation(RequiresPermission.class);
        return required == null
                ? List.of()
                : Arrays.stream(required.value()).map(Permission::value).toList();
    }
}
