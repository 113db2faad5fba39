package io.keyledger.query.listing;

import io.keyledger.query.apikey.ApiKeyView;
import io.keyledger.vocabulary.Actor;
import io.keyledger.vocabulary.ActorType;
import io.keyledger.vocabulary.ApiKeyId;
import io.keyledger.vocabulary.ApiKeyStatus;
import io.keyledger.vocabulary.Environment;
import io.keyledger.vocabulary.OrganizationId;
import io.keyledger.vocabulary.SecretDigest;
import java.util.Optional;
import org.bson.Document;

/** The shape of a {@link ListedKey} in MongoDB. */
final class ListingDocument {

    static final String ID = "_id";
    static final String ORGANIZATION_ID = "organizationId";
    static final String NAME_KEY = "nameKey";
    static final String CREATED_KEY = "createdKey";
    static final String SEARCH_TEXT = "searchText";
    static final String ENVIRONMENT = "environment";
    static final String STATUS = "status";
    static final String HINT = "hint";
    static final String DIGEST = "digest";
    static final String VERSION = "version";

    private static final String NAME = "name";
    private static final String DESCRIPTION = "description";
    private static final String CREATED_AT = "createdAt";
    private static final String CREATED_POSITION = "createdPosition";
    private static final String CREATED_BY = "createdBy";
    private static final String UPDATED_AT = "updatedAt";

    private ListingDocument() {}

    static void write(ListedKey key, DocumentFields fields) {
        ApiKeyView view = key.view();
        fields.text(ID, view.id().value());
        fields.text(ORGANIZATION_ID, view.organizationId().value());
        fields.text(NAME, view.name());
        view.description()
                .ifPresentOrElse(
                        text -> fields.text(DESCRIPTION, text), () -> fields.nothing(DESCRIPTION));
        fields.text(SEARCH_TEXT, SearchText.of(view.name(), view.description()));
        fields.text(NAME_KEY, key.sortKey(ListingSort.NAME));
        fields.text(CREATED_KEY, key.sortKey(ListingSort.OLDEST_FIRST));
        fields.text(ENVIRONMENT, view.environment().value());
        fields.text(STATUS, view.status().value());
        fields.text(HINT, view.hint());
        fields.text(DIGEST, view.digest().hex());
        fields.time(CREATED_AT, view.createdAt());
        fields.nested(CREATED_BY, actor -> write(view.createdBy(), actor));
        fields.number(CREATED_POSITION, key.createdPosition());
        fields.time(UPDATED_AT, view.updatedAt());
        fields.number(VERSION, view.version());
    }

    static ListedKey read(Document document) {
        return new ListedKey(readView(document), document.getLong(CREATED_POSITION));
    }

    private static ApiKeyView readView(Document document) {
        return new ApiKeyView(
                ApiKeyId.of(document.getString(ID)),
                OrganizationId.of(document.getString(ORGANIZATION_ID)),
                document.getString(NAME),
                Optional.ofNullable(document.getString(DESCRIPTION)),
                Environment.of(document.getString(ENVIRONMENT)),
                ApiKeyStatus.of(document.getString(STATUS)),
                document.getString(HINT),
                SecretDigest.ofHex(document.getString(DIGEST)),
                document.getDate(CREATED_AT).toInstant(),
                readActor(document.get(CREATED_BY, Document.class)),
                document.getDate(UPDATED_AT).toInstant(),
                document.getLong(VERSION));
    }

    private static void write(Actor actor, DocumentFields fields) {
        fields.text("type", actor.type().value());
        fields.text("id", actor.id());
        fields.text("name", actor.name());
    }

    private static Actor readActor(Document document) {
        return new Actor(
                ActorType.of(document.getString("type")),
                document.getString("id"),
                document.getString("name"));
    }
}
