package io.keyledger.query.listing;

import static com.mongodb.client.model.Projections.include;

import io.keyledger.query.apikey.ApiKeyDirectory;
import io.keyledger.query.apikey.ApiKeyView;
import io.keyledger.vocabulary.ApiKeyId;
import io.keyledger.vocabulary.ApiKeyStatus;
import io.keyledger.vocabulary.OrganizationId;
import io.keyledger.vocabulary.SecretDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/**
 * Tells the API keys of an organization. Keys of other organizations and deleted keys are as if
 * they were not there. Every method throws {@link com.mongodb.MongoException} when MongoDB cannot
 * answer.
 */
final class Listing implements ApiKeyDirectory {

    private final ListingSource source;

    Listing(ListingSource source) {
        this.source = source;
    }

    /** The keys that a query asks for, and where the next page begins. */
    ListingPage page(ListingQuery query) {
        ListingSort sort = query.filter().sort();
        List<ListedKey> keys =
                source.read(
                        documents ->
                                documents
                                        .find(ListingCriteria.of(query))
                                        .sort(ListingCriteria.order(sort))
                                        .limit(query.limit() + 1)
                                        .map(ListingDocument::read)
                                        .into(new ArrayList<>()));
        boolean isLast = keys.size() <= query.limit();
        List<ListedKey> shown = isLast ? keys : keys.subList(0, query.limit());
        return new ListingPage(
                shown.stream().map(ListedKey::view).toList(),
                isLast
                        ? Optional.empty()
                        : Optional.of(new PagePosition(shown.get(shown.size() - 1).sortKey(sort))));
    }

    /** The key with this id, if the organization has it. */
    Optional<ApiKeyView> find(OrganizationId organizationId, ApiKeyId id) {
        return findOne(ListingDocument.ID, id.value(), organizationId);
    }

    /** The key whose secret has this digest, if the organization has it. */
    Optional<ApiKeyView> findByDigest(OrganizationId organizationId, SecretDigest digest) {
        return findOne(ListingDocument.DIGEST, digest.hex(), organizationId);
    }

    @Override
    public Optional<ApiKeyId> keyIdByDigest(
            SecretDigest digest, Optional<OrganizationId> organization) {
        Document wanted = unique(ListingDocument.DIGEST, digest.hex(), organization);
        return source.read(
                        documents ->
                                Optional.ofNullable(
                                        documents
                                                .find(wanted)
                                                .projection(include(ListingDocument.ID))
                                                .first()))
                .map(document -> ApiKeyId.of(document.getString(ListingDocument.ID)));
    }

    private Optional<ApiKeyView> findOne(String field, String value, OrganizationId organization) {
        Document wanted = unique(field, value, Optional.of(organization));
        return source.read(documents -> Optional.ofNullable(documents.find(wanted).first()))
                .map(document -> ListingDocument.read(document).view())
                .filter(view -> view.status() != ApiKeyStatus.DELETED);
    }

    /**
     * MongoDB itself leaves out what is of others: no answer tells, by the time that it takes,
     * whether there was something to leave out.
     */
    private static Document unique(
            String field, String value, Optional<OrganizationId> organization) {
        Document wanted = new Document(field, value);
        organization.ifPresent(
                owner -> wanted.append(ListingDocument.ORGANIZATION_ID, owner.value()));
        return wanted;
    }
}
