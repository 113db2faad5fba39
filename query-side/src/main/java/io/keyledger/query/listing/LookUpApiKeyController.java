package io.keyledger.query.listing;

import io.keyledger.access.Permission;
import io.keyledger.access.RequiresPermission;
import io.keyledger.access.throttling.FailedAttempt;
import io.keyledger.access.throttling.FailureThrottle;
import io.keyledger.http.headers.EntityTags;
import io.keyledger.http.openapi.ContractPart;
import io.keyledger.http.problem.ProblemException;
import io.keyledger.http.resource.ApiKeyResource;
import io.keyledger.query.apikey.ApiKeyResources;
import io.keyledger.query.reading.ReadPoint;
import io.keyledger.vocabulary.ApiKeySecret;
import io.keyledger.vocabulary.OrganizationId;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
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
    private final FailureThrottle throttle;

    LookUpApiKeyController(Listing listing, FailureThrottle throttle) {
        this.listing = listing;
        this.throttle = throttle;
    }

    @Operation(summary = "The API key with this secret, to trace a leak")
    @ContractPart(responseHeaders = HttpHeaders.ETAG)
    @PostMapping("/v1/organizations/{organization}/api-keys/lookup")
    @RequiresPermission(Permission.API_KEYS_READ)
    ResponseEntity<ApiKeyResource> lookUp(
            @PathVariable OrganizationId organization,
            @RequestBody LookUpBody body,
            HttpServletRequest request,
            ReadPoint current) {
        Optional<ApiKeySecret> presented = body.secret();
        return presented
                .flatMap(secret -> listing.findByDigest(organization, secret.digest()))
                .map(
                        key ->
                                ResponseEntity.ok()
                                        .eTag(EntityTags.of(key.version()))
                                        .body(ApiKeyResources.of(key)))
                .orElseThrow(() -> notFound(presented, request));
    }

    /** A lookup tells a guesser as much as a verification does. */
    private ProblemException notFound(
            Optional<ApiKeySecret> presented, HttpServletRequest request) {
        throttle.failed(
                request,
                presented.isPresent()
                        ? FailedAttempt.UNKNOWN_SECRET
                        : FailedAttempt.MALFORMED_SECRET);
        return ProblemException.notFound();
    }
}
