package io.keyledger.query.accesstokens;

import io.keyledger.vocabulary.AccessTokenStatus;
import io.keyledger.vocabulary.OrganizationId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/**
 * Which access tokens are listed: all that a cursor is bound to.
 *
 * @param organization the one that they are bound to; none lists those that are bound to none
 * @param status none lists them all
 */
record AccessTokenFilter(
        Optional<OrganizationId> organization, Optional<AccessTokenStatus> status) {

    /** No two filters have the same; neither part can hold a line break. */
    byte[] fingerprint() {
        String text =
                organization.map(OrganizationId::value).orElse("")
                        + '\n'
                        + status.map(AccessTokenStatus::value).orElse("")
                        + '\n';
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    Document criteriaAt(Instant now) {
        Document criteria =
                new Document(
                        AccessTokenDocument.ORGANIZATION_ID,
                        organization.map(OrganizationId::value).orElse(null));
        status.ifPresent(wanted -> add(wanted, Date.from(now), criteria));
        return criteria;
    }

    private static void add(AccessTokenStatus wanted, Date now, Document criteria) {
        criteria.append(AccessTokenDocument.REVOKED, wanted == AccessTokenStatus.REVOKED);
        if (wanted == AccessTokenStatus.ACTIVE) {
            criteria.append(
                    "$or",
                    List.of(
                            new Document(AccessTokenDocument.EXPIRES_AT, null),
                            new Document(
                                    AccessTokenDocument.EXPIRES_AT, new Document("$gt", now))));
        }
        if (wanted == AccessTokenStatus.EXPIRED) {
            criteria.append(AccessTokenDocument.EXPIRES_AT, new Document("$lte", now));
        }
    }
}
