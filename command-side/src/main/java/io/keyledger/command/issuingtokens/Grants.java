package io.keyledger.command.issuingtokens;

import io.keyledger.access.Caller;
import io.keyledger.access.Role;
import io.keyledger.command.dispatching.Requester;
import io.keyledger.http.problem.ErrorCode;
import io.keyledger.http.problem.ProblemException;
import java.util.List;

/** Which roles a caller may give to a token. */
final class Grants {

    private Grants() {}

    /**
     * Nobody grants what they lack. It is permissions that are compared: an owner is no developer,
     * but may do all that one may.
     *
     * @throws ProblemException {@code invalid-request} for an operator of an organization, whom
     *     there cannot be; {@code forbidden} for a role that permits what the caller may not do
     */
    static void require(List<Role> roles, Requester requester) {
        if (roles.contains(Role.OPERATOR) && requester.scope().isPresent()) {
            throw ProblemException.invalidField(
                    "/roles/" + roles.indexOf(Role.OPERATOR),
                    "must not be operator for a token that is bound to an organization");
        }
        Caller caller = requester.caller();
        if (!roles.stream().allMatch(role -> isWithin(caller, role))) {
            throw new ProblemException(
                    ErrorCode.FORBIDDEN, "The credential lacks what these roles permit.");
        }
    }

    private static boolean isWithin(Caller caller, Role role) {
        return caller.permissions().containsAll(role.permissions());
    }
}
