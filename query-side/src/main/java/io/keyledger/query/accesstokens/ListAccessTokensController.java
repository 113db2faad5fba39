package io.keyledger.query.accesstokens;

import io.keyledger.access.Permission;
import io.keyledger.access.RequiresPermission;
import io.keyledger.query.reading.ReadPoint;
import io.keyledger.vocabulary.OrganizationId;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists tokens, the newest first: active, expired and revoked ones, unless {@code status} names one
 * of the three.
 */
@RestController
class ListAccessTokensController {

    private final AccessTokenReads reads;

    ListAccessTokensController(AccessTokenReads reads) {
        this.reads = reads;
    }

    @Operation(summary = "The access tokens of an organization")
    @GetMapping("/v1/organizations/{organization}/access-tokens")
    @RequiresPermission(Permission.ACCESS_TOKENS_WRITE)
    AccessTokenList list(
            @PathVariable OrganizationId organization,
            @ModelAttribute AccessTokenListParameters parameters,
            @Qualifier(AccessTokenProjection.NAME) ReadPoint current) {
        return reads.list(Optional.of(organization), parameters);
    }

    /** Those that are bound to no organization. */
    @Operation(summary = "The access tokens that are bound to no organization")
    @GetMapping("/v1/access-tokens")
    @RequiresPermission(value = Permission.ACCESS_TOKENS_WRITE, operatorOnly = true)
    AccessTokenList listUnbound(
            @ModelAttribute AccessTokenListParameters parameters,
            @Qualifier(AccessTokenProjection.NAME) ReadPoint current) {
        return reads.list(Optional.empty(), parameters);
    }
}
