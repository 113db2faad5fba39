package io.keyledger.query.accesstokens;

import io.keyledger.ledger.AppliedPosition;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.jspecify.annotations.Nullable;

/** Tells, beside keeping them, how far the tracking tokens have come. */
final class AppliedTokenStore extends MongoTokenStore {

    private final AppliedPosition applied;

    AppliedTokenStore(Builder builder, AppliedPosition applied) {
        super(builder);
        this.applied = applied;
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        super.storeToken(token, processor, segment);
        raiseTo(token);
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, int segment) {
        TrackingToken token = super.fetchToken(processor, segment);
        raiseTo(token);
        return token;
    }

    private void raiseTo(@Nullable TrackingToken token) {
        if (token != null) {
            token.position().ifPresent(applied::raiseTo);
        }
    }
}
