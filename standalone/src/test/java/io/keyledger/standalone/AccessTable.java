package io.keyledger.standalone;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who may do what, copied by hand from the REST contract and from nothing else, so that a wrong
 * annotation is found: roles with their permissions, routes with those of which one is needed.
 */
final class AccessTable {

    static final Map<String, Set<String>> PERMISSIONS_OF_ROLES =
            Map.of(
                    "owner",
                    Set.of(
                            "api-keys:read",
                            "api-keys:write",
                            "api-keys:verify",
                            "audit:read",
                            "events:read",
                            "webhooks:write",
                            "access-tokens:write"),
                    "developer",
                    Set.of("api-keys:read", "api-keys:write", "audit:read", "events:read"),
                    "verifier",
                    Set.of("api-keys:verify"),
                    "auditor",
                    Set.of("api-keys:read", "audit:read", "events:read"),
                    "consumer",
                    Set.of("events:read", "webhooks:write"),
                    "operator",
                    Set.of(
                            "api-keys:read",
                            "api-keys:write",
                            "api-keys:verify",
                            "audit:read",
                            "events:read",
                            "webhooks:write",
                            "access-tokens:write",
                            "operations",
                            "ledger"));

    static final Set<String> OPEN = Set.of("GET /livez", "GET /readyz");

    private static final Set<String> ANY_CALLER = Set.of("GET /v1/me", "GET /v3/api-docs");

    /** Only for tokens that are bound to no organization. */
    private static final Set<String> OVER_ALL_ORGANIZATIONS =
            Set.of("GET /v1/events", "GET /v1/events/stream");

    /** What only an operator may do, whatever permissions others have. */
    static final Set<String> OPERATORS_ONLY =
            Set.of(
                    "POST /v1/access-tokens",
                    "GET /v1/access-tokens",
                    "GET /v1/access-tokens/{id}",
                    "DELETE /v1/access-tokens/{id}",
                    "GET /v1/operations/projections",
                    "POST /v1/operations/projections/{name}/rebuild",
                    "GET /v1/operations/projections/{name}/dead-letters",
                    "POST /v1/operations/projections/{name}/dead-letters/retry");

    /** The event is the organization's, though the path does not say so. */
    private static final Set<String> ABOUT_AN_EVENT = Set.of("GET /v1/ledger/inclusion-proof");

    private static final String IN = " /v1/organizations/{organization}";

    /** Needs another permission if it is asked {@link #AT} a time. */
    static final String GET_API_KEY = "GET" + IN + "/api-keys/{id}";

    static final String AT = "?at=2999-01-01T00:00:00Z";

    private static final Map<String, Set<String>> NEEDED =
            Map.ofEntries(
                    entry("POST" + IN + "/api-keys", Set.of("api-keys:write")),
                    entry("PATCH" + IN + "/api-keys/{id}", Set.of("api-keys:write")),
                    entry("DELETE" + IN + "/api-keys/{id}", Set.of("api-keys:write")),
                    entry("POST" + IN + "/api-keys/{id}/revoke", Set.of("api-keys:write")),
                    entry("POST" + IN + "/api-keys/{id}/reactivate", Set.of("api-keys:write")),
                    entry("GET" + IN + "/api-keys", Set.of("api-keys:read")),
                    entry(GET_API_KEY, Set.of("api-keys:read")),
                    entry(GET_API_KEY + AT, Set.of("audit:read")),
                    entry("POST" + IN + "/api-keys/lookup", Set.of("api-keys:read")),
                    entry("POST /v1/api-keys/verify", Set.of("api-keys:verify")),
                    entry("GET" + IN + "/api-keys/{id}/events", Set.of("audit:read")),
                    entry("GET" + IN + "/events", Set.of("audit:read", "events:read")),
                    entry("GET" + IN + "/events/stream", Set.of("events:read")),
                    entry("GET /v1/events", Set.of("audit:read", "events:read")),
                    entry("GET /v1/events/stream", Set.of("events:read")),
                    entry("POST" + IN + "/access-tokens", Set.of("access-tokens:write")),
                    entry("GET" + IN + "/access-tokens", Set.of("access-tokens:write")),
                    entry("GET" + IN + "/access-tokens/{id}", Set.of("access-tokens:write")),
                    entry("DELETE" + IN + "/access-tokens/{id}", Set.of("access-tokens:write")),
                    entry("GET /v1/ledger/checkpoint", Set.of("audit:read", "ledger")),
                    entry("GET /v1/ledger/public-key", Set.of("audit:read", "ledger")),
                    entry("GET /v1/ledger/inclusion-proof", Set.of("audit:read", "ledger")),
                    entry("GET /v1/ledger/consistency-proof", Set.of("audit:read", "ledger")));

    private AccessTable() {}

    /** How a request with a valid credential ends, as far as access goes. */
    enum Verdict {
        ADMITTED,
        FORBIDDEN,
        NOT_THERE
    }

    static boolean knows(String route) {
        return OPEN.contains(route)
                || ANY_CALLER.contains(route)
                || OPERATORS_ONLY.contains(route)
                || NEEDED.containsKey(route);
    }

    /**
     * Of which one is needed, whatever the parameters; none for operators' routes and open ones.
     */
    static Set<String> permissionsFor(String route) {
        Set<String> permissions = new TreeSet<>(NEEDED.getOrDefault(route, Set.of()));
        permissions.addAll(NEEDED.getOrDefault(route + AT, Set.of()));
        return permissions;
    }

    static Verdict judge(String route, Visitor visitor) {
        if (OPEN.contains(route) || ANY_CALLER.contains(route)) {
            return Verdict.ADMITTED;
        }
        if (route.contains("{organization}") && !visitor.mayEnterTheOrganization()) {
            return Verdict.NOT_THERE;
        }
        if (!has(route, visitor)) {
            return Verdict.FORBIDDEN;
        }
        return ABOUT_AN_EVENT.contains(route) && !visitor.mayEnterTheOrganization()
                ? Verdict.NOT_THERE
                : Verdict.ADMITTED;
    }

    private static boolean has(String route, Visitor visitor) {
        if (OPERATORS_ONLY.contains(route)) {
            return visitor.role().equals("operator");
        }
        if (OVER_ALL_ORGANIZATIONS.contains(route) && visitor.isBound()) {
            return false;
        }
        Set<String> permissions = PERMISSIONS_OF_ROLES.getOrDefault(visitor.role(), Set.of());
        return NEEDED.getOrDefault(route, Set.of()).stream().anyMatch(permissions::contains);
    }
}
