package io.keyledger.console.api;

import org.springframework.http.HttpHeaders;
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

    /** Who has this credential, for somebody who is about to sign in. */
    @GetExchange("/v1/me")
    Me me(@RequestHeader(HttpHeaders.AUTHORIZATION) String authorization);

    @GetExchange(KEYS)
    ApiKeyPage listApiKeys(
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
}
