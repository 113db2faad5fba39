package io.keyledger.query.audittrail;

import io.keyledger.access.Permission;
import io.keyledger.access.RequiresPermission;
import io.keyledger.http.headers.EntityTags;
import io.keyledger.http.headers.Rfc3339;
import io.keyledger.http.openapi.ContractPart;
import io.keyledger.http.problem.FieldErrors;
import io.keyledger.http.problem.ProblemException;
import io.keyledger.http.resource.ApiKeyResource;
import io.keyledger.query.apikey.ApiKeyResources;
import io.keyledger.query.apikey.ApiKeyView;
import io.keyledger.query.reading.LedgerPoint;
import io.keyledger.query.recording.ReadingRecord;
import io.keyledger.vocabulary.ApiKeyId;
import io.keyledger.vocabulary.OrganizationId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The key as it was. Without {@code at} the same path tells the key as it is, of which the listing
 * knows, and needs another permission.
 */
@RestController
class KeyAtController {

    private final ApiKeyHistory history;
    private final ReadingRecord record;

    KeyAtController(ApiKeyHistory history, ReadingRecord record) {
        this.history = history;
        this.record = record;
    }

    @Operation(
            operationId = "getApiKey",
            summary = "One API key, as it is or as it was",
            description = "As it is: api-keys:read. With at, as it was then: audit:read.")
    @ContractPart(responseHeaders = HttpHeaders.ETAG)
    @GetMapping(path = "/v1/organizations/{organization}/api-keys/{id}", params = "at")
    @RequiresPermission(Permission.AUDIT_READ)
    ResponseEntity<ApiKeyResource> get(
            @PathVariable OrganizationId organization,
            @PathVariable String id,
            @Parameter(required = false, schema = @Schema(types = "string", format = "date-time"))
                    @RequestParam
                    String at,
            LedgerPoint current) {
        FieldErrors fields = new FieldErrors();
        Instant time = fields.read("at", () -> Rfc3339.parse(at));
        fields.throwIfAny();
        ApiKeyView key =
                ApiKeyId.parse(id)
                        .flatMap(keyId -> history.at(organization, keyId, time))
                        .orElseThrow(ProblemException::notFound);
        record.read("key-at", Rfc3339.format(time), key.version());
        return ResponseEntity.ok().eTag(EntityTags.of(key.version())).body(ApiKeyResources.of(key));
    }
}
