package io.keyledger.command.deleting;

import io.keyledger.access.Permission;
import io.keyledger.access.RequiresPermission;
import io.keyledger.command.answering.ApiKeyAnswers;
import io.keyledger.command.apikey.DeleteApiKey;
import io.keyledger.command.dispatching.ApiKeyTarget;
import io.keyledger.command.dispatching.CommandDispatcher;
import io.keyledger.command.dispatching.Requester;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DeleteApiKeyController {

    private final CommandDispatcher commands;
    private final ApiKeyAnswers answers;

    DeleteApiKeyController(CommandDispatcher commands, ApiKeyAnswers answers) {
        this.commands = commands;
        this.answers = answers;
    }

    @Operation(summary = "Delete an API key for ever")
    @ApiResponse(responseCode = "204", description = "It is deleted")
    @DeleteMapping("/v1/organizations/{organization}/api-keys/{id}")
    @RequiresPermission(Permission.API_KEYS_WRITE)
    ResponseEntity<Void> delete(ApiKeyTarget target, Requester requester) {
        commands.send(
                new DeleteApiKey(target.id(), requester.organization(), target.expectedVersion()),
                requester);
        return answers.deleted();
    }
}
