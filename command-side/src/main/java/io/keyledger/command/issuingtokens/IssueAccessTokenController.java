package io.keyledger.command.issuingtokens;

import io.keyledger.access.Permission;
import io.keyledger.access.RequiresPermission;
import io.keyledger.command.accesstoken.AccessTokenDetails;
import io.keyledger.command.accesstoken.AccessTokenState;
import io.keyledger.command.answering.LedgerPosition;
import io.keyledger.command.dispatching.Requester;
import io.keyledger.http.headers.EntityTags;
import io.keyledger.http.headers.Headers;
import io.keyledger.http.openapi.ContractPart;
import io.keyledger.http.resource.AccessTokenResource;
import io.keyledger.http.resource.ActorResource;
import io.keyledger.vocabulary.AccessTokenStatus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.time.Clock;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class IssueAccessTokenController {

    private final AccessTokenIssuer issuer;
    private final LedgerPosition position;
    private final Clock clock;

    IssueAccessTokenController(AccessTokenIssuer issuer, LedgerPosition position, Clock clock) {
        this.issuer = issuer;
        this.position = position;
        this.clock = clock;
    }

    @Operation(summary = "Issue an access token and show it once")
    @ApiResponse(
            responseCode = "201",
            description = "A new access token, with the secret that no other answer has")
    @ContractPart(
            responseHeaders = {HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CACHE_CONTROL})
    @PostMapping(
            path = "/v1/organizations/{organization}/access-tokens",
            produces = MediaType.APPLICATION_JSON_VALUE)
    @RequiresPermission(Permission.ACCESS_TOKENS_WRITE)
    ResponseEntity<IssuedAccessToken> issue(
            @RequestBody IssueAccessTokenBody body, Requester requester) {
        return answer(
                body,
                requester,
                "/v1/organizations/" + requester.organization() + "/access-tokens/");
    }

    /** Bound to no organization. */
    @Operation(summary = "Issue an access token that is bound to no organization")
    @ApiResponse(
            responseCode = "201",
            description = "A new access token, with the secret that no other answer has")
    @ContractPart(
            responseHeaders = {HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CACHE_CONTROL})
    @PostMapping(path = "/v1/access-tokens", produces = MediaType.APPLICATION_JSON_VALUE)
    @RequiresPermission(value = Permission.ACCESS_TOKENS_WRITE, operatorOnly = true)
    ResponseEntity<IssuedAccessToken> issueUnbound(
            @RequestBody IssueAccessTokenBody body, Requester requester) {
        return answer(body, requester, "/v1/access-tokens/");
    }

    private ResponseEntity<IssuedAccessToken> answer(
            IssueAccessTokenBody body, Requester requester, String collection) {
        AccessTokenDetails details = body.details(clock.instant());
        Grants.require(details.roles(), requester);
        AccessTokenIssuer.Issue issue = issuer.issue(details, requester);
        return ResponseEntity.created(URI.create(collection + issue.token().id()))
                .eTag(EntityTags.of(issue.token().version()))
                .cacheControl(CacheControl.noStore())
                .header(Headers.POSITION, position.text())
                .body(new IssuedAccessToken(resource(issue.token()), issue.secret()));
    }

    private static AccessTokenResource resource(AccessTokenState token) {
        return new AccessTokenResource(
                token.id(),
                token.organizationId(),
                token.name(),
                token.roles(),
                AccessTokenStatus.ACTIVE.value(),
                token.createdAt(),
                ActorResource.of(token.createdBy()),
                token.expiresAt());
    }
}
