package io.keyledger.query.accesstokens;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.result.UpdateResult;
import io.keyledger.events.AccessTokenEvent;
import io.keyledger.events.AccessTokenIssued;
import io.keyledger.events.AccessTokenRevoked;
import io.keyledger.query.actor.EventActor;
import io.keyledger.query.apikey.BrokenHistoryException;
import io.keyledger.query.paging.CreationKey;
import io.keyledger.query.projection.DocumentRefusedException;
import io.keyledger.query.projection.ServerErrors;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.bson.Document;

/**
 * Applies the events of access tokens. They are few, so each is one write. An event may come again
 * or late: a document carries the version of the last event applied and ignores older ones.
 */
final class AccessTokenWriter {

    private final MongoCollection<Document> tokens;

    AccessTokenWriter(AccessTokenCollection collection) {
        this.tokens = collection.documents();
    }

    /**
     * When it returns, the event is stored.
     *
     * @throws BrokenHistoryException if the token's first event is missing
     * @throws DocumentRefusedException if MongoDB refuses the token's document
     * @throws com.mongodb.MongoException if MongoDB cannot be reached or cannot write now
     */
    void apply(DomainEventMessage<?> message, AccessTokenEvent event) {
        try {
            write(message, event);
        } catch (MongoWriteException | MongoCommandException e) {
            if (ServerErrors.isOfTheServer(e.getCode())) {
                throw e;
            }
            throw new DocumentRefusedException(event.accessTokenId(), "code " + e.getCode());
        }
    }

    private void write(DomainEventMessage<?> message, AccessTokenEvent event) {
        if (event instanceof AccessTokenIssued issued) {
            insert(AccessTokenDocument.write(viewOf(message, issued), versionOf(message)));
        } else if (event instanceof AccessTokenRevoked) {
            revoke(event.accessTokenId(), versionOf(message));
        } else {
            throw new IllegalStateException("unknown event " + event.getClass().getName());
        }
    }

    private static long versionOf(DomainEventMessage<?> message) {
        return message.getSequenceNumber() + 1;
    }

    private void insert(Document document) {
        try {
            tokens.insertOne(document);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            } // it is there, as it was issued or as it is by now
        }
    }

    private void revoke(String id, long version) {
        Document token = new Document(AccessTokenDocument.ID, id);
        Document older =
                new Document(token)
                        .append(AccessTokenDocument.VERSION, new Document("$lt", version));
        UpdateResult updated =
                tokens.updateOne(
                        older,
                        new Document(
                                "$set",
                                new Document(AccessTokenDocument.REVOKED, true)
                                        .append(AccessTokenDocument.VERSION, version)));
        if (updated.getMatchedCount() == 0 && tokens.find(token).first() == null) {
            throw new BrokenHistoryException(id, "was revoked and never issued");
        }
    }

    private static AccessTokenView viewOf(DomainEventMessage<?> message, AccessTokenIssued event) {
        Instant createdAt = message.getTimestamp();
        return new AccessTokenView(
                event.accessTokenId(),
                Optional.ofNullable(event.organizationId()),
                event.name(),
                event.roles(),
                createdAt,
                EventActor.in(message.getMetaData()),
                Optional.ofNullable(event.expiresAt()),
                false,
                CreationKey.of(createdAt, positionOf(message)));
    }

    private static long positionOf(DomainEventMessage<?> message) {
        if (message instanceof TrackedEventMessage<?> tracked) {
            return tracked.trackingToken().position().orElseThrow();
        }
        throw new IllegalArgumentException("an event without its position in the ledger");
    }
}
