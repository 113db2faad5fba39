package io.keyledger.query.accesstokens;

import io.keyledger.vocabulary.AccessTokenId;
import io.keyledger.vocabulary.OrganizationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/**
 * Tells the access tokens of an organization, or of none. Those of others are as if they were not
 * there. Every method throws {@link com.mongodb.MongoException} when MongoDB cannot answer.
 */
final class AccessTokenListing {

    private static final Document NEWEST_FIRST = new Document(AccessTokenDocument.CREATED_KEY, -1);

    private final AccessTokenSource source;

    AccessTokenListing(AccessTokenSource source) {
        this.source = source;
    }

    /**
     * The newest first.
     *
     * @param now the time at which a token has the status that the filter asks for
     * @param after the key of the last token before the page
     */
    Page page(AccessTokenFilter filter, Instant now, int limit, Optional<String> after) {
        Document criteria = filter.criteriaAt(now);
        after.ifPresent(
                key -> criteria.append(AccessTokenDocument.CREATED_KEY, new Document("$lt", key)));
        List<AccessTokenView> found =
                source.read(
                        documents ->
                                documents
                                        .find(criteria)
                                        .sort(NEWEST_FIRST)
                                        .limit(limit + 1)
                                        .map(AccessTokenDocument::read)
                                        .into(new ArrayList<>()));
        return found.size() <= limit
                ? new Page(found, Optional.empty())
                : new Page(found.subList(0, limit), Optional.of(found.get(limit - 1).createdKey()));
    }

    /** The token with this id, if it is bound to that organization, or to none as asked for. */
    Optional<AccessTokenView> find(Optional<OrganizationId> organization, AccessTokenId id) {
        Document wanted =
                new Document(AccessTokenDocument.ID, id.value())
                        .append(
                                AccessTokenDocument.ORGANIZATION_ID,
                                organization.map(OrganizationId::value).orElse(null));
        return source.read(documents -> Optional.ofNullable(documents.find(wanted).first()))
                .map(AccessTokenDocument::read);
    }

    /**
     * A part of the list.
     *
     * @param next the key of its last token, if more follow
     */
    record Page(List<AccessTokenView> items, Optional<String> next) {}
}
