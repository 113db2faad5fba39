package io.keyledger.access.me;

import io.keyledger.access.Caller;
import io.keyledger.access.Permission;
import io.keyledger.access.Role;
import io.keyledger.http.resource.ActorResource;
import io.keyledger.vocabulary.OrganizationId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A caller as it sees itself.
 *
 * @param organizationId null for a caller that is bound to none
 */
record Me(
        ActorResource actor,
        @Schema(types = {"string", "null"}) @Nullable String organizationId,
        List<String> roles,
        List<String> permissions) {

    static Me of(Caller caller) {
        return new Me(
                ActorResource.of(caller.actor()),
                caller.organization().map(OrganizationId::value).orElse(null),
                caller.roles().stream().map(Role::value).toList(),
                caller.permissions().stream().map(Permission::value).toList());
    }
}
