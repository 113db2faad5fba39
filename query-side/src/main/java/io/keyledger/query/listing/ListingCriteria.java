package io.keyledger.query.listing;

import io.keyledger.vocabulary.ApiKeyStatus;
import java.util.List;
import org.bson.BsonRegularExpression;
import org.bson.Document;

/** A {@link ListingQuery} in MongoDB's words; first what excludes the most. */
final class ListingCriteria {

    private ListingCriteria() {}

    static Document of(ListingQuery query) {
        ListingFilter filter = query.filter();
        Document criteria =
                new Document(ListingDocument.ORGANIZATION_ID, filter.organizationId().value());
        query.after().ifPresent(after -> addBehind(after, filter.sort(), criteria));
        filter.environment()
                .ifPresent(value -> criteria.append(ListingDocument.ENVIRONMENT, value.value()));
        criteria.append(ListingDocument.STATUS, anyOf(filter));
        filter.search().ifPresent(text -> addSearch(text, criteria));
        return criteria;
    }

    static Document order(ListingSort sort) {
        return new Document(fieldOf(sort), sort.ascending() ? 1 : -1);
    }

    private static String fieldOf(ListingSort sort) {
        return sort.byName() ? ListingDocument.NAME_KEY : ListingDocument.CREATED_KEY;
    }

    private static void addBehind(PagePosition position, ListingSort sort, Document criteria) {
        criteria.append(
                fieldOf(sort), new Document(sort.ascending() ? "$gt" : "$lt", position.sortKey()));
    }

    private static Object anyOf(ListingFilter filter) {
        return new Document(
                "$in", filter.statuses().stream().map(ApiKeyStatus::value).sorted().toList());
    }

    private static void addSearch(String text, Document criteria) {
        criteria.append(
                "$or",
                List.of(
                        new Document(
                                ListingDocument.SEARCH_TEXT,
                                new BsonRegularExpression(SearchText.pattern(text))),
                        new Document(ListingDocument.ID, text),
                        new Document(ListingDocument.HINT, text)));
    }
}
