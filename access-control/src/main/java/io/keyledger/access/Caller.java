package io.keyledger.access;

import io.keyledger.vocabulary.Actor;
import io.keyledger.vocabulary.OrganizationId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who sent a request, once that is proven. A controller has it as a parameter.
 *
 * @param organization the organization that the caller is bound to; empty if bound to none
 */
public record Caller(Actor actor, Optional<OrganizationId> organization, Set<Role> roles) {

    public Caller {
        roles = inOrder(roles);
    }

    private static Set<Role> inOrder(Set<Role> roles) {
        EnumSet<Role> ordered = EnumSet.noneOf(Role.class);
        ordered.addAll(roles);
        return Collections.unmodifiableSet(ordered);
    }

    public boolean may(Permission permission) {
        for (Role role : roles) {
            if (role.permissions().contains(permission)) {
                return true;
            }
        }
        return false;
    }

    /** All that its roles permit, in the order of {@link Permission}. */
    public Set<Permission> permissions() {
        EnumSet<Permission> permissions = EnumSet.noneOf(Permission.class);
        roles.forEach(role -> permissions.addAll(role.permissions()));
        return Collections.unmodifiableSet(permissions);
    }

    /**
     * Whether the organization exists for this caller: it is bound to none, or to that one, or is
     * an operator. To any other caller the organization is not there.
     */
    public boolean mayEnter(OrganizationId wanted) {
        return organization.isEmpty() || organization.get().equals(wanted) || isOperator();
    }

    public boolean isOperator() {
        return roles.contains(Role.OPERATOR);
    }
}
