package io.keyledger.query.projection;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;

/**
 * Writes a batch's documents before its tracking token, whatever order Axon calls things in, so
 * that a crash between the two repeats events and never loses one. It also tells how far the read
 * model has come.
 */
final class FlushingTokenStore implements TokenStore {

    private final TokenStore tokens;
    private final BatchedEvents events;
    private final ProcessorListener listener;

    FlushingTokenStore(TokenStore tokens, BatchedEvents events, ProcessorListener listener) {
        this.tokens = tokens;
        this.events = events;
        this.listener = listener;
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        try {
            events.flush();
            tokens.storeToken(token, processor, segment);
        } catch (UnableToClaimTokenException e) {
            throw e; // another process goes on
        } catch (RuntimeException e) {
            listener.failed(e);
            throw e;
        }
        listener.goesOn();
        tellPosition(token);
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, int segment) {
        return claimed(tokens.fetchToken(processor, segment));
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, Segment segment) {
        return claimed(tokens.fetchToken(processor, segment));
    }

    private @Nullable TrackingToken claimed(@Nullable TrackingToken token) {
        listener.claimed();
        tellPosition(token);
        return token;
    }

    private void tellPosition(@Nullable TrackingToken token) {
        if (token != null) {
            token.position().ifPresent(listener::applied);
        }
    }

    @Override
    public void initializeTokenSegments(String processor, int segmentCount) {
        tokens.initializeTokenSegments(processor, segmentCount);
    }

    @Override
    public void initializeTokenSegments(
            String processor, int segmentCount, @Nullable TrackingToken initialToken) {
        tokens.initializeTokenSegments(processor, segmentCount, initialToken);
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processor, int segment) {
        tokens.initializeSegment(token, processor, segment);
    }

    @Override
    public void extendClaim(String processor, int segment) {
        tokens.extendClaim(processor, segment);
        listener.goesOn();
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        tokens.releaseClaim(processor, segment);
    }

    @Override
    public void deleteToken(String processor, int segment) {
        tokens.deleteToken(processor, segment);
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return tokens.requiresExplicitSegmentInitialization();
    }

    @Override
    public int[] fetchSegments(String processor) {
        return tokens.fetchSegments(processor);
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processor) {
        return tokens.fetchAvailableSegments(processor);
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return tokens.retrieveStorageIdentifier();
    }
}
