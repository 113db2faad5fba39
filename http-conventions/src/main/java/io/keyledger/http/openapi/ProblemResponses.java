package io.keyledger.http.openapi;

import io.keyledger.http.problem.ErrorCode;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The failures of an operation: one response for each status, with the codes that it can have. */
public final class ProblemResponses {

    /** Extension of a response: the values that {@code code} can have in its problem document. */
    public static final String CODES = "x-problem-codes";

    static final String SCHEMA = "Problem";

    private ProblemResponses() {}

    /** Adds what is not there yet. */
    public static void add(Operation operation, ErrorCode... codes) {
        if (operation.getResponses() == null) {
            operation.setResponses(new ApiResponses());
        }
        for (ErrorCode code : codes) {
            ApiResponse response =
                    operation
                            .getResponses()
                            .computeIfAbsent(
                                    Integer.toString(code.status()), status -> response(code));
            List<String> known = codesOf(response);
            if (!known.contains(code.code())) {
                known.add(code.code());
                response.description(describe(known));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> codesOf(ApiResponse response) {
        return (List<String>) Objects.requireNonNull(response.getExtensions().get(CODES));
    }

    private static ApiResponse response(ErrorCode code) {
        ApiResponse response =
                new ApiResponse()
                        .headers(headersOf(code))
                        .content(
                                new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType().schema(Schemas.ref(SCHEMA))));
        response.addExtension(CODES, new ArrayList<String>());
        return response;
    }

    private static Map<String, Header> headersOf(ErrorCode code) {
        List<ContractHeader> headers = new ArrayList<>(List.of(ContractHeader.REQUEST_ID));
        if (code == ErrorCode.UNAUTHENTICATED) {
            headers.add(ContractHeader.WWW_AUTHENTICATE);
        }
        if (code == ErrorCode.RATE_LIMITED) {
            headers.addAll(
                    List.of(
                            ContractHeader.RETRY_AFTER,
                            ContractHeader.RATE_LIMIT,
                            ContractHeader.RATE_LIMIT_POLICY));
        }
        if (code.status() == 503) {
            headers.add(ContractHeader.RETRY_AFTER);
        }
        Map<String, Header> described = new LinkedHashMap<>();
        headers.forEach(header -> described.put(header.headerName(), header.inResponse()));
        return described;
    }

    private static String describe(List<String> codes) {
        StringBuilder text = new StringBuilder();
        for (ErrorCode code : ErrorCode.values()) {
            if (codes.contains(code.code())) {
                text.append(text.isEmpty() ? "" : " ")
                        .append('`')
                        .append(code.code())
                        .append("`: ")
                        .append(code.usualDetail());
            }
        }
        return text.toString();
    }

    /** The problem document of the contract's conventions. */
    static Schema<?> schema() {
        Schema<?> error =
                Schemas.of("object")
                        .addProperty("pointer", Schemas.string(null).example("/name"))
                        .addProperty("detail", Schemas.string(null).example("is required"))
                        .required(List.of("pointer", "detail"));
        Schema<?> code = Schemas.string(null);
        code.setExample(ErrorCode.INVALID_REQUEST.code());
        setEnum(code, Arrays.stream(ErrorCode.values()).map(ErrorCode::code).toList());
        return Schemas.of("object")
                .description("Why a request failed (RFC 9457).")
                .addProperty("type", Schemas.string("urn:keyledger:problem:[a-z-]+"))
                .addProperty("title", Schemas.string(null))
                .addProperty("status", Schemas.of("integer"))
                .addProperty("detail", Schemas.string(null))
                .addProperty("code", code)
                .addProperty("requestId", Schemas.string(null))
                .addProperty("errors", Schemas.of("array").items(error))
                .required(List.of("type", "title", "status", "detail", "code", "requestId"));
    }

    @SuppressWarnings("unchecked")
    private static void setEnum(Schema<?> schema, List<String> values) {
        ((Schema<Object>) schema).setEnum(new ArrayList<>(values));
    }
}
