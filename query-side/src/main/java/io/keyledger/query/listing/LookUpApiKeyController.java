package io.keyledger.query.listing;

import io.keyledger.access.Permission;
import io.keyledger.access.RequiresPermission;
import io.keyledger.http.headers.EntityTags;
import io.keyledger.http.openapi.ContractPart;
import io.keyledger.http.problem.ProblemException;
import io.keyledger.http.resource.ApiKeyResource;
import io.keyledger.query.apikey.ApiKeyResources;
import io.keyledger.query.reading.ReadPoint;
import io.keyledger.vocabulary.OrganizationId;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Finds the key that a secret belongs to, to trace a leak. */
@RestController
class LookUpApiKeyController {

    private final Listing listing;

    LookUpApiKeyController(Listing listing) {
        this.listing = listing;
    }

    @Operation(summary = "The API key with this secret, to trace a leak")
    @ContractPart(responseHeaders = HttpHeaders.ETAG)
    @PostMapping("/v1/organizations/{organization}/api-keys/lookup")
    @RequiresPermission(Permission.API_KEYS_READ)
    ResponseEntity<ApiKeyResource> lookUp(
            @PathVariable OrganizationId organization,
            @RequestBody LookUpBody body,
            ReadPoint current) {
        return body.secret()
                .flatMap(secret -> listing.findByDigest(organization, secret.digest()))
                .map(
                        key ->
                                ResponseEntity.ok()
                                        .eTag(EntityTags.of(key.version()))
                                        .body(ApiKeyResources.of(key)))
                .orElseThrow(ProblemException::notFound);
    }
}
