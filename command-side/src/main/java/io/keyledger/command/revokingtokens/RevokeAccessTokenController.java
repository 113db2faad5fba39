package io.keyledger.command.revokingtokens;

import io.keyledger.access.Permission;
import io.keyledger.access.RequiresPermission;
import io.keyledger.command.accesstoken.RevokeAccessToken;
import io.keyledger.command.answering.LedgerPosition;
import io.keyledger.command.dispatching.AccessTokenTarget;
import io.keyledger.command.dispatching.CommandDispatcher;
import io.keyledger.command.dispatching.Requester;
import io.keyledger.http.headers.Headers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Revokes for ever. A token that is unknown, bound elsewhere or revoked already is not there, as a
 * deleted API key is not; one that has expired can still be revoked. Its version is 1 until then,
 * as the answer that issued it said by {@code ETag}; readings have none, since its last use is in
 * them.
 */
@RestController
class RevokeAccessTokenController {

    private final CommandDispatcher commands;
    private final LedgerPosition position;

    RevokeAccessTokenController(CommandDispatcher commands, LedgerPosition position) {
        this.commands = commands;
        this.position = position;
    }

    @Operation(summary = "Revoke an access token for ever")
    @ApiResponse(responseCode = "204", description = "It is revoked")
    @DeleteMapping("/v1/organizations/{organization}/access-tokens/{id}")
    @RequiresPermission(Permission.ACCESS_TOKENS_WRITE)
    ResponseEntity<Void> revoke(AccessTokenTarget target, Requester requester) {
        return answer(target, requester);
    }

    /** Of tokens that are bound to no organization. */
    @Operation(summary = "Revoke an access token that is bound to no organization")
    @ApiResponse(responseCode = "204", description = "It is revoked")
    @DeleteMapping("/v1/access-tokens/{id}")
    @RequiresPermission(value = Permission.ACCESS_TOKENS_WRITE, operatorOnly = true)
    ResponseEntity<Void> revokeUnbound(AccessTokenTarget target, Requester requester) {
        return answer(target, requester);
    }

    private ResponseEntity<Void> answer(AccessTokenTarget target, Requester requester) {
        commands.send(
                new RevokeAccessToken(target.id(), requester.scope(), target.expectedVersion()),
                requester);
        return ResponseEntity.noContent().header(Headers.POSITION, position.text()).build();
    }
}
