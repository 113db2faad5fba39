package io.keyledger.standalone;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One kind of caller: how it shows who it is, and what is true of it.
 *
 * @param authorization the header, if it sends one
 * @param query what it appends to each URL, such as a token
 * @param genuineRole of a genuine credential; none if the credential is missing or worth nothing
 * @param organization the one that it is bound to
 */
record Visitor(
        String name,
        @Nullable String authorization,
        @Nullable String query,
        Optional<String> genuineRole,
        Optional<String> organization) {

    /** The organization that the routes of the matrix are about. */
    static final String ORGANIZATION = "matrix";

    static Visitor holding(String token, String role, @Nullable String organization) {
        String home = organization == null ? "no organization" : organization;
        return new Visitor(
                role + " of " + home,
                "Bearer " + token,
                null,
                Optional.of(role),
                Optional.ofNullable(organization));
    }

    /** A genuine one whose credential is of another kind than the others'. */
    static Visitor holding(
            String kind, String credential, String role, @Nullable String organization) {
        Visitor visitor = holding(credential, role, organization);
        return new Visitor(
                visitor.name + ", by " + kind,
                visitor.authorization,
                null,
                visitor.genuineRole,
                visitor.organization);
    }

    static Visitor withWorthless(String name, @Nullable String authorization) {
        return new Visitor(name, authorization, null, Optional.empty(), Optional.empty());
    }

    /** A worthless one that has its token in the URL. */
    static Visitor withTokenInUrl(String token) {
        return new Visitor(
                "token in the query string only",
                null,
                "access_token=" + token,
                Optional.empty(),
                Optional.empty());
    }

    /** The same caller with a token in the URL too. */
    Visitor alsoInUrl(String token) {
        return new Visitor(
                name + ", and a token in the query string",
                authorization,
                "access_token=" + token,
                genuineRole,
                organization);
    }

    boolean isGenuine() {
        return genuineRole.isPresent();
    }

    String role() {
        return genuineRole.orElseThrow();
    }

    boolean isBound() {
        return organization.isPresent();
    }

    boolean mayEnterTheOrganization() {
        return organization.isEmpty() || organization.get().equals(ORGANIZATION);
    }

    List<String> headers() {
        return authorization == null ? List.of() : List.of("Authorization", authorization);
    }
}
