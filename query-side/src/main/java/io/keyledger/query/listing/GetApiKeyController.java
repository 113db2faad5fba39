package io.keyledger.query.listing;

import io.keyledger.access.Permission;
import io.keyledger.access.RequiresPermission;
import io.keyledger.http.headers.EntityTags;
import io.keyledger.http.openapi.ContractPart;
import io.keyledger.http.problem.ProblemException;
import io.keyledger.http.resource.ApiKeyResource;
import io.keyledger.query.apikey.ApiKeyResources;
import io.keyledger.query.reading.ReadPoint;
import io.keyledger.vocabulary.ApiKeyId;
import io.keyledger.vocabulary.OrganizationId;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class GetApiKeyController {

    private final Listing listing;

    GetApiKeyController(Listing listing) {
        this.listing = listing;
    }

    @Operation(
            operationId = "getApiKey",
            summary = "One API key, as it is or as it was",
            description = "As it is: api-keys:read. With at, as it was then: audit:read.")
    @ContractPart(responseHeaders = HttpHeaders.ETAG)
    @GetMapping("/v1/organizations/{organization}/api-keys/{id}")
    @RequiresPermission(Permission.API_KEYS_READ)
    ResponseEntity<ApiKeyResource> get(
            @PathVariable OrganizationId organization, @PathVariable String id, ReadPoint current) {
        return ApiKeyId.parse(id)
                .flatMap(keyId -> listing.find(organization, keyId))
                .map(
                        key ->
                                ResponseEntity.ok()
                                        .eTag(EntityTags.of(key.version()))
                                        .body(ApiKeyResources.of(key)))
                .orElseThrow(ProblemException::notFound);
    }
}
