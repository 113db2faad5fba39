package io.keyledger.command.reactivating;

import io.keyledger.access.Permission;
import io.keyledger.access.RequiresPermission;
import io.keyledger.command.answering.ApiKeyAnswers;
import io.keyledger.command.apikey.ApiKeyState;
import io.keyledger.command.apikey.ReactivateApiKey;
import io.keyledger.command.dispatching.ApiKeyTarget;
import io.keyledger.command.dispatching.CommandDispatcher;
import io.keyledger.command.dispatching.ReasonBody;
import io.keyledger.command.dispatching.Requester;
import io.keyledger.http.openapi.ContractPart;
import io.keyledger.http.resource.ApiKeyResource;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReactivateApiKeyController {

    private final CommandDispatcher commands;
    private final ApiKeyAnswers answers;

    ReactivateApiKeyController(CommandDispatcher commands, ApiKeyAnswers answers) {
        this.commands = commands;
        this.answers = answers;
    }

    @Operation(summary = "Reactivate a revoked API key")
    @ContractPart(responseHeaders = HttpHeaders.ETAG)
    @PostMapping(
            path = "/v1/organizations/{organization}/api-keys/{id}/reactivate",
            produces = MediaType.APPLICATION_JSON_VALUE)
    @RequiresPermission(Permission.API_KEYS_WRITE)
    ResponseEntity<ApiKeyResource> reactivate(
            ApiKeyTarget target,
            @RequestBody(required = false) @Nullable ReasonBody body,
            Requester requester) {
        ReactivateApiKey command =
                new ReactivateApiKey(
                        target.id(),
                        requester.organization(),
                        target.expectedVersion(),
                        ReasonBody.reasonIn(body));
        ApiKeyState key = commands.send(command, requester);
        return answers.ok(key);
    }
}
