package io.keyledger.console.api;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * The REST API, as far as the console needs it. Each call is made with the credential of the person
 * whose request is being answered.
 *
 * <p>Every method throws {@link ApiRefusal} for what the API refuses, and {@link
 * org.springframework.web.client.ResourceAccessException} if it does not answer.
 */
@HttpExchange(accept = "application/json")
public interface KeyledgerApi {

    String KEYS = "/v1/organizations/{organization}/api-keys";
    String KEY = KEYS + "/{id}";
    String EVENTS = "/v1/organizations/{organization}/events";
    String TOKENS = "/v1/organizations/{organization}/access-tokens";

    /** Who has this credential, for somebody who is about to sign in. */
    @GetExchange("/v1/me")
    Me me(@RequestHeader(HttpHeaders.AUTHORIZATION) String authorization);

    /** Answers with the position that the list stands at, in {@code Keyledger-Position}. */
    @GetExchange(KEYS)
    ResponseEntity<ApiKeyPage> listApiKeys(
            @PathVariable String organization, @RequestParam MultiValueMap<String, String> query);

    @GetExchange(KEY)
    ApiKey apiKey(@PathVariable String organization, @PathVariable String id);

    @PostExchange(KEYS + "/lookup")
    ApiKey lookUpApiKey(
            @PathVariable String organization, @RequestBody ApiKeyRequests.LookUp lookUp);

    @PostExchange(KEYS)
    CreatedApiKey createApiKey(
            @PathVariable String organization,
            @RequestHeader("Idempotency-Key") String idempotencyKey,
            @RequestBody ApiKeyRequests.Creation creation);

    @PatchExchange(KEY)
    ApiKey changeApiKey(
            @PathVariable String organization,
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) String version,
            @RequestBody ApiKeyRequests.Details details);

    @PostExchange(KEY + "/revoke")
    ApiKey revokeApiKey(
            @PathVariable String organization,
            @PathVariable String id,
            @RequestBody ApiKeyRequests.Reason reason);

    @PostExchange(KEY + "/reactivate")
    ApiKey reactivateApiKey(
            @PathVariable String organization,
            @PathVariable String id,
            @RequestBody ApiKeyRequests.Reason reason);

    @DeleteExchange(KEY)
    void deleteApiKey(@PathVariable String organization, @PathVariable String id);

    @GetExchange(KEY + "/events")
    EventPage history(
            @PathVariable String organization,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> query);

    /** The key as it was at a time (RFC 3339). */
    @GetExchange(KEY)
    ApiKey apiKeyAt(
            @PathVariable String organization, @PathVariable String id, @RequestParam String at);

    @GetExchange(EVENTS)
    FeedPage events(
            @PathVariable String organization, @RequestParam MultiValueMap<String, String> query);

    /** A signed note. */
    @GetExchange(url = "/v1/ledger/checkpoint", accept = "text/plain")
    String checkpoint();

    /** Answers with the position that the list stands at, in {@code Keyledger-Position}. */
    @GetExchange(TOKENS)
    ResponseEntity<AccessTokenPage> listAccessTokens(
            @PathVariable String organization, @RequestParam MultiValueMap<String, String> query);

    @PostExchange(TOKENS)
    IssuedAccessToken issueAccessToken(
            @PathVariable String organization, @RequestBody AccessTokenRequest request);

    @DeleteExchange(TOKENS + "/{id}")
    void revokeAccessToken(@PathVariable String organization, @PathVariable String id);
}
