package io.keyledger.command.changing;

import io.keyledger.access.Permission;
import io.keyledger.access.RequiresPermission;
import io.keyledger.command.answering.ApiKeyAnswers;
import io.keyledger.command.apikey.ApiKeyState;
import io.keyledger.command.apikey.ChangeApiKeyDetails;
import io.keyledger.command.dispatching.ApiKeyTarget;
import io.keyledger.command.dispatching.CommandDispatcher;
import io.keyledger.command.dispatching.Requester;
import io.keyledger.http.openapi.ContractPart;
import io.keyledger.http.resource.ApiKeyResource;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ChangeApiKeyDetailsController {

    /** RFC 7396, section 4. */
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final CommandDispatcher commands;
    private final ApiKeyAnswers answers;

    ChangeApiKeyDetailsController(CommandDispatcher commands, ApiKeyAnswers answers) {
        this.commands = commands;
        this.answers = answers;
    }

    @Operation(summary = "Change the name or description of an API key")
    @ContractPart(responseHeaders = HttpHeaders.ETAG)
    @PatchMapping(
            path = "/v1/organizations/{organization}/api-keys/{id}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MERGE_PATCH},
            produces = MediaType.APPLICATION_JSON_VALUE)
    @RequiresPermission(Permission.API_KEYS_WRITE)
    ResponseEntity<ApiKeyResource> change(
            ApiKeyTarget target, @RequestBody ChangedDetailsBody body, Requester requester) {
        ChangeApiKeyDetails command =
                new ChangeApiKeyDetails(
                        target.id(),
                        requester.organization(),
                        target.expectedVersion(),
                        body.change());
        ApiKeyState key = commands.send(command, requester);
        return answers.ok(key);
    }
}
