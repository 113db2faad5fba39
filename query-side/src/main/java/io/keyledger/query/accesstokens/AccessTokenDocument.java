package io.keyledger.query.accesstokens;

import io.keyledger.vocabulary.Actor;
import io.keyledger.vocabulary.ActorType;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The shape of an {@link AccessTokenView} in MongoDB; there is no digest in it. */
final class AccessTokenDocument {

    static final String ID = "_id";
    static final String ORGANIZATION_ID = "organizationId";
    static final String CREATED_KEY = "createdKey";
    static final String EXPIRES_AT = "expiresAt";
    static final String REVOKED = "revoked";
    static final String VERSION = "version";

    private static final String NAME = "name";
    private static final String ROLES = "roles";
    private static final String CREATED_AT = "createdAt";
    private static final String CREATED_BY = "createdBy";

    private AccessTokenDocument() {}

    static Document write(AccessTokenView token, long version) {
        return new Document(ID, token.id())
                .append(ORGANIZATION_ID, token.organizationId().orElse(null))
                .append(NAME, token.name())
                .append(ROLES, token.roles())
                .append(CREATED_AT, Date.from(token.createdAt()))
                .append(CREATED_BY, write(token.createdBy()))
                .append(CREATED_KEY, token.createdKey())
                .append(EXPIRES_AT, token.expiresAt().map(Date::from).orElse(null))
                .append(REVOKED, token.revoked())
                .append(VERSION, version);
    }

    static AccessTokenView read(Document document) {
        return new AccessTokenView(
                document.getString(ID),
                Optional.ofNullable(document.getString(ORGANIZATION_ID)),
                document.getString(NAME),
                document.getList(ROLES, String.class),
                document.getDate(CREATED_AT).toInstant(),
                readActor(document.get(CREATED_BY, Document.class)),
                Optional.ofNullable(instantOf(document.getDate(EXPIRES_AT))),
                document.getBoolean(REVOKED),
                document.getString(CREATED_KEY));
    }

    private static @Nullable Instant instantOf(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private static Document write(Actor actor) {
        return new Document("type", actor.type().value())
                .append("id", actor.id())
                .append("name", actor.name());
    }

    private static Actor readActor(Document document) {
        return new Actor(
                ActorType.of(document.getString("type")),
                document.getString("id"),
                document.getString("name"));
    }
}
