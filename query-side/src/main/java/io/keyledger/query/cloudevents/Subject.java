package io.keyledger.query.cloudevents;

import io.keyledger.events.AccessTokenEvent;
import io.keyledger.events.ApiKeyEvent;

/**
 * What an event is about.
 *
 * @param aggregateType the type of aggregate in the ledger
 * @param collection its collection in the REST contract
 * @param idField the field of every event that repeats the aggregate's id
 * @param showsVersion whether its events have the attribute {@code keyversion}
 */
record Subject(String aggregateType, String collection, String idField, boolean showsVersion) {

    static final Subject API_KEY =
            new Subject(ApiKeyEvent.AGGREGATE_TYPE, "api-keys", "apiKeyId", true);
    static final Subject ACCESS_TOKEN =
            new Subject(AccessTokenEvent.AGGREGATE_TYPE, "access-tokens", "accessTokenId", false);
}
