package io.keyledger.command.accesstoken;

import io.keyledger.access.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What people decide about an access token when they issue it.
 *
 * @param roles in the order in which they were asked for
 * @param expiresAt the moment from which it is refused, to the millisecond, or none
 */
public record AccessTokenDetails(
        AccessTokenName name, List<Role> roles, Optional<Instant> expiresAt) {

    public AccessTokenDetails {
        roles = List.copyOf(roles);
    }
}
