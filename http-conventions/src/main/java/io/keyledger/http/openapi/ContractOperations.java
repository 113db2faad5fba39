package io.keyledger.http.openapi;

import static io.keyledger.http.problem.ErrorCode.INTERNAL;
import static io.keyledger.http.problem.ErrorCode.INVALID_REQUEST;
import static io.keyledger.http.problem.ErrorCode.NOT_ACCEPTABLE;
import static io.keyledger.http.problem.ErrorCode.PAYLOAD_TOO_LARGE;
import static io.keyledger.http.problem.ErrorCode.RATE_LIMITED;
import static io.keyledger.http.problem.ErrorCode.UNAVAILABLE;
import static io.keyledger.http.problem.ErrorCode.UNSUPPORTED_MEDIA_TYPE;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/**
 * Adds to each operation what the conventions say of all, and what the {@link ContractPart}s of its
 * handler say of this one.
 */
final class ContractOperations implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        operation.addParametersItem(ContractHeader.WISHED_REQUEST_ID.inRequest());
        addToSuccess(operation, ContractHeader.REQUEST_ID);
        ProblemResponses.add(
                operation, INVALID_REQUEST, NOT_ACCEPTABLE, RATE_LIMITED, INTERNAL, UNAVAILABLE);
        if (operation.getRequestBody() != null) {
            ProblemResponses.add(operation, PAYLOAD_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE);
        }
        partsOf(handler).forEach(part -> add(part, operation));
        if (handler.hasMethodAnnotation(GetMapping.class) && tellsVersion(operation)) {
            makeConditional(operation);
        }
        nameIfUnnamed(operation, handler);
        return operation;
    }

    private static Stream<ContractPart> partsOf(HandlerMethod handler) {
        Stream<ContractPart> ofParameters =
                Arrays.stream(handler.getMethodParameters())
                        .map(parameter -> parameter.getParameterType())
                        .map(type -> type.getAnnotation(ContractPart.class));
        return Stream.concat(
                        Stream.ofNullable(handler.getMethodAnnotation(ContractPart.class)),
                        ofParameters)
                .filter(Objects::nonNull);
    }

    private static void add(ContractPart part, Operation operation) {
        ProblemResponses.add(operation, part.problems());
        for (String header : part.requestHeaders()) {
            operation.addParametersItem(ContractHeader.named(header).inRequest());
        }
        for (String header : part.responseHeaders()) {
            addToSuccess(operation, ContractHeader.named(header));
        }
    }

    private static boolean tellsVersion(Operation operation) {
        return operation.getResponses().entrySet().stream()
                .anyMatch(
                        response ->
                                response.getKey().startsWith("2")
                                        && has(response.getValue(), ContractHeader.ETAG));
    }

    /** A client that has the version need not get it again (RFC 9110, section 13.1.2). */
    private static void makeConditional(Operation operation) {
        operation.addParametersItem(ContractHeader.IF_NONE_MATCH.inRequest());
        ApiResponse notModified = new ApiResponse().description("The client has this version");
        Stream.of(ContractHeader.REQUEST_ID, ContractHeader.ETAG)
                .forEach(
                        header ->
                                notModified.addHeaderObject(
                                        header.headerName(), header.inResponse()));
        operation.getResponses().addApiResponse("304", notModified);
    }

    private static void addToSuccess(Operation operation, ContractHeader header) {
        operation
                .getResponses()
                .forEach(
                        (status, response) -> {
                            if (status.startsWith("2") && !has(response, header)) {
                                response.addHeaderObject(header.headerName(), header.inResponse());
                            }
                        });
    }

    private static boolean has(ApiResponse response, ContractHeader header) {
        return response.getHeaders() != null
                && response.getHeaders().containsKey(header.headerName());
    }

    /**
     * Controllers are named for what they do: {@code IssueAccessTokenController.issue} is {@code
     * issueAccessToken}, and {@code issueUnbound} beside it {@code issueAccessTokenUnbound}.
     */
    private static void nameIfUnnamed(Operation operation, HandlerMethod handler) {
        String method = handler.getMethod().getName();
        if (!method.equals(operation.getOperationId())) {
            return;
        }
        String deed =
                StringUtils.uncapitalize(
                        handler.getBeanType().getSimpleName().replace("Controller", ""));
        String verb = deed.split("(?=[A-Z])")[0];
        if (deed.startsWith(method)) {
            operation.setOperationId(deed);
        } else if (method.startsWith(verb)) {
            operation.setOperationId(deed + method.substring(verb.length()));
        }
    }
}
