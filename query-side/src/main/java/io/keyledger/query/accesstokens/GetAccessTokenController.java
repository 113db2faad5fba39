package io.keyledger.query.accesstokens;

import io.keyledger.access.Permission;
import io.keyledger.access.RequiresPermission;
import io.keyledger.query.reading.ReadPoint;
import io.keyledger.vocabulary.OrganizationId;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class GetAccessTokenController {

    private final AccessTokenReads reads;

    GetAccessTokenController(AccessTokenReads reads) {
        this.reads = reads;
    }

    @Operation(summary = "One access token")
    @GetMapping("/v1/organizations/{organization}/access-tokens/{id}")
    @RequiresPermission(Permission.ACCESS_TOKENS_WRITE)
    ListedAccessToken get(
            @PathVariable OrganizationId organization,
            @PathVariable String id,
            @Qualifier(AccessTokenProjection.NAME) ReadPoint current) {
        return reads.get(Optional.of(organization), id);
    }

    /** One that is bound to no organization. */
    @Operation(summary = "One access token that is bound to no organization")
    @GetMapping("/v1/access-tokens/{id}")
    @RequiresPermission(value = Permission.ACCESS_TOKENS_WRITE, operatorOnly = true)
    ListedAccessToken getUnbound(
            @PathVariable String id, @Qualifier(AccessTokenProjection.NAME) ReadPoint current) {
        return reads.get(Optional.empty(), id);
    }
}
