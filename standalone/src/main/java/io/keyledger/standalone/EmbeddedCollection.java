package io.keyledger.standalone;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.memory.MemoryCollection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/**
 * Answers quickly what a page of a list asks for: the first few documents by one field. The
 * server's own collection compares every document with the whole query, sorts all that match, and
 * keeps everybody waiting meanwhile. Here a document is looked at only if it would be among the
 * first few, and those that were added last come first when the order is descending, since that is
 * the usual one. What is not a plain text is left to the server.
 *
 * <p>Nor does it count the bytes of documents, for which it would encode each of them once more.
 */
final class EmbeddedCollection extends MemoryCollection {

    private int end;

    EmbeddedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    private record Candidate(String key, Document document) {}

    @Override
    protected Integer addDocumentInternal(Document document) {
        Integer position = super.addDocumentInternal(document);
        end = Math.max(end, position + 1);
        return position;
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            Document fieldSelector) {
        Optional<Stream<Document>> first =
                limit > 0 && numberToSkip >= 0 && isByOneField(orderBy)
                        ? first(numberToSkip + limit, query, orderBy)
                        : Optional.empty();
        return first.map(
                        few ->
                                matchDocumentsFromStream(
                                        few,
                                        query,
                                        orderBy,
                                        numberToSkip,
                                        limit,
                                        batchSize,
                                        fieldSelector))
                .orElseGet(
                        () ->
                                super.matchDocuments(
                                        query,
                                        orderBy,
                                        numberToSkip,
                                        limit,
                                        batchSize,
                                        fieldSelector));
    }

    private static boolean isByOneField(Document orderBy) {
        return orderBy != null
                && orderBy.size() == 1
                && orderBy.keySet().stream().noneMatch(field -> field.matches("\\$.*|.*\\..*"));
    }

    /** In no order; empty if one that matches has no text to be sorted by. */
    private Optional<Stream<Document>> first(int many, Document query, Document orderBy) {
        String field = orderBy.keySet().iterator().next();
        boolean ascending =
                orderBy.get(field) instanceof Number direction && direction.intValue() > 0;
        Comparator<String> order =
                ascending ? Comparator.naturalOrder() : Comparator.reverseOrder();
        PriorityQueue<Candidate> lastFirst =
                new PriorityQueue<>(Comparator.comparing(Candidate::key, order.reversed()));
        for (int i = 0; i < end; i++) {
            Document document = getDocument(ascending ? i : end - 1 - i);
            if (document == null) {
                continue; // it was removed
            }
            if (!(document.get(field) instanceof String key)) {
                if (documentMatchesQuery(document, query)) {
                    return Optional.empty();
                }
            } else if ((lastFirst.size() < many
                            || order.compare(key, lastFirst.element().key()) < 0)
                    && documentMatchesQuery(document, query)) {
                lastFirst.add(new Candidate(key, document));
                if (lastFirst.size() > many) {
                    lastFirst.remove();
                }
            }
        }
        return Optional.of(lastFirst.stream().map(Candidate::document));
    }
}
