package io.keyledger.command.issuingtokens;

import io.keyledger.access.Role;
import io.keyledger.command.accesstoken.AccessTokenDetails;
import io.keyledger.command.accesstoken.AccessTokenName;
import io.keyledger.http.problem.FieldErrors;
import io.keyledger.vocabulary.InvalidValueException;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The body of an issue, before anything in it was checked. */
@Schema(example = "{\"name\": \"gateway\", \"roles\": [\"verifier\"]}")
record IssueAccessTokenBody(
        @Schema(requiredMode = RequiredMode.REQUIRED, minLength = 1, maxLength = 100)
                @Nullable String name,
        @Schema(
                        requiredMode = RequiredMode.REQUIRED,
                        description = "At least one; nobody grants what they lack")
                @Nullable List<@Nullable String> roles,
        @Schema(
                        types = {"string", "null"},
                        description = "In the future")
                @Nullable Instant expiresAt) {

    AccessTokenDetails details(Instant now) {
        FieldErrors fields = new FieldErrors();
        AccessTokenName validName = fields.read("/name", () -> AccessTokenName.of(name));
        List<Role> validRoles = readRoles(fields);
        Optional<Instant> validExpiry = fields.read("/expiresAt", () -> expiryAfter(now));
        fields.throwIfAny();
        return new AccessTokenDetails(validName, validRoles, validExpiry);
    }

    private List<Role> readRoles(FieldErrors fields) {
        if (roles == null || roles.isEmpty()) {
            fields.add("/roles", "must name at least one role");
            return List.of();
        }
        List<Role> valid = new ArrayList<>();
        for (int i = 0; i < roles.size(); i++) {
            String text = roles.get(i);
            Role role = fields.read("/roles/" + i, () -> firstOf(text, valid));
            valid.add(role);
        }
        return valid;
    }

    private static Role firstOf(@Nullable String text, List<Role> before) {
        Role role = Role.of(text);
        if (before.contains(role)) {
            throw new InvalidValueException("must not be repeated");
        }
        return role;
    }

    private Optional<Instant> expiryAfter(Instant now) {
        Optional<Instant> expiry =
                Optional.ofNullable(expiresAt).map(time -> time.truncatedTo(ChronoUnit.MILLIS));
        if (expiry.isPresent() && !expiry.get().isAfter(now)) {
            throw new InvalidValueException("must be in the future");
        }
        return expiry;
    }

    /** Spring logs bodies at DEBUG, and a client may have put a secret anywhere. */
    @Override
    public String toString() {
        return "IssueAccessTokenBody[unchecked]";
    }
}
