package io.keyledger.command.creating;

import io.keyledger.access.Permission;
import io.keyledger.access.RequiresPermission;
import io.keyledger.command.answering.ApiKeyAnswers;
import io.keyledger.command.apikey.ApiKeyDetails;
import io.keyledger.command.dispatching.Requester;
import io.keyledger.http.headers.Headers;
import io.keyledger.http.openapi.ContractPart;
import io.keyledger.http.problem.ErrorCode;
import io.keyledger.http.resource.ApiKeyResource;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

@RestController
class CreateApiKeyController {

    private final ApiKeyCreator creator;
    private final ApiKeyAnswers answers;

    CreateApiKeyController(ApiKeyCreator creator, ApiKeyAnswers answers) {
        this.creator = creator;
        this.answers = answers;
    }

    @Operation(summary = "Create an API key and show its secret once")
    @ApiResponse(
            responseCode = "201",
            description = "A new API key, with the secret that no other answer has",
            headers = @Header(name = HttpHeaders.LOCATION, schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = CreatedApiKey.class)))
    @ApiResponse(
            responseCode = "200",
            description = "The API key of an earlier request with this Idempotency-Key",
            headers =
                    @Header(
                            name = Headers.IDEMPOTENCY_REPLAYED,
                            schema = @Schema(type = "string", allowableValues = "true")),
            content = @Content(schema = @Schema(implementation = ApiKeyResource.class)))
    @ContractPart(
            requestHeaders = Headers.IDEMPOTENCY_KEY,
            responseHeaders = {HttpHeaders.ETAG, HttpHeaders.CACHE_CONTROL},
            problems = {ErrorCode.IDEMPOTENCY_KEY_REUSED, ErrorCode.IDEMPOTENCY_KEY_SPENT})
    @PostMapping(
            path = "/v1/organizations/{organization}/api-keys",
            produces = MediaType.APPLICATION_JSON_VALUE)
    @RequiresPermission(Permission.API_KEYS_WRITE)
    ResponseEntity<?> create(
            @RequestBody CreateApiKeyBody body, WebRequest request, Requester requester) {
        ApiKeyDetails details = body.details();
        String[] idempotencyKeys = request.getHeaderValues(Headers.IDEMPOTENCY_KEY);
        return answer(
                idempotencyKeys == null
                        ? creator.create(details, requester)
                        : creator.createOnce(
                                IdempotencyKey.only(idempotencyKeys), details, requester));
    }

    private ResponseEntity<?> answer(Creation creation) {
        if (creation instanceof Creation.Fresh fresh) {
            return answers.with(HttpStatus.CREATED, fresh.key())
                    .location(locationOf(fresh))
                    .cacheControl(CacheControl.noStore())
                    .body(new CreatedApiKey(ApiKeyAnswers.resource(fresh.key()), fresh.secret()));
        }
        Creation.Replayed replayed = (Creation.Replayed) creation;
        return answers.with(HttpStatus.OK, replayed.key())
                .header(Headers.IDEMPOTENCY_REPLAYED, "true")
                .body(ApiKeyAnswers.resource(replayed.key()));
    }

    private static URI locationOf(Creation.Fresh fresh) {
        return URI.create(
                "/v1/organizations/"
                        + fresh.key().organizationId()
                        + "/api-keys/"
                        + fresh.key().id());
    }
}
