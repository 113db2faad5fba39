package io.keyledger.query.accesstokens;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.events.AccessTokenEvent;
import io.keyledger.query.AccessTokens;
import io.keyledger.vocabulary.AccessTokenSecret;
import io.keyledger.vocabulary.AccessTokenStatus;
import io.keyledger.vocabulary.OrganizationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose tokens the repository itself tells, whatever is in a URL. */
class AccessTokenListingTest {

    private static final Optional<OrganizationId> ACME = Optional.of(OrganizationId.of("acme"));
    private static final Optional<OrganizationId> OTHER = Optional.of(OrganizationId.of("other"));
    private static final Optional<OrganizationId> NONE = Optional.empty();
    private static final Instant EXPIRY = Instant.parse("2026-11-23T10:15:30.123Z");

    private final EmbeddedTokens mongo = new EmbeddedTokens();
    private final AccessTokenCollection collection = mongo.collection();
    private final AccessTokenWriter writer = new AccessTokenWriter(collection);
    private final AccessTokenListing listing = new AccessTokenListing(collection);

    private final AccessTokenSecret ours = AccessTokens.fresh();
    private final AccessTokenSecret theirs = AccessTokens.fresh();
    private final AccessTokenSecret unbound = AccessTokens.fresh();
    private long position;

    @BeforeEach
    void issueOneForEach() {
        apply(AccessTokens.expiring(ours, "acme", EXPIRY, "verifier"));
        apply(AccessTokens.issued(theirs, "other", "verifier"));
        apply(AccessTokens.issued(unbound, null, "operator"));
    }

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void givenTokensOfOthers_whenLookedFor_thenTheyAreAsIfNotThere() {
        assertThat(listing.find(ACME, ours.id())).isPresent();
        assertThat(listing.find(ACME, theirs.id())).isEmpty();
        assertThat(listing.find(ACME, unbound.id())).isEmpty();
        assertThat(listing.find(NONE, unbound.id())).isPresent();
        assertThat(listing.find(NONE, ours.id())).isEmpty();
        assertThat(listing.find(OTHER, ours.id())).isEmpty();
    }

    @Test
    void givenTokensOfOthers_whenListed_thenTheyAreAsIfNotThere() {
        assertThat(listed(ACME)).containsExactly(ours.id().value());
        assertThat(listed(OTHER)).containsExactly(theirs.id().value());
        assertThat(listed(NONE)).containsExactly(unbound.id().value());
        assertThat(listed(Optional.of(OrganizationId.of("never-was")))).isEmpty();
    }

    @Test
    void givenTheMomentOfExpiry_whenListedByStatus_thenActiveBeforeItOnly() {
        assertThat(statusesAt(EXPIRY.minusMillis(1))).containsExactly(AccessTokenStatus.ACTIVE);
        assertThat(statusesAt(EXPIRY)).containsExactly(AccessTokenStatus.EXPIRED);

        apply(AccessTokens.revoked(ours));

        assertThat(statusesAt(EXPIRY.minusMillis(1))).containsExactly(AccessTokenStatus.REVOKED);
        assertThat(statusesAt(EXPIRY)).containsExactly(AccessTokenStatus.REVOKED);
    }

    /** The statuses by which our token is found; it must show that very one. */
    private List<AccessTokenStatus> statusesAt(Instant now) {
        List<AccessTokenStatus> found = new ArrayList<>();
        for (AccessTokenStatus status : AccessTokenStatus.values()) {
            AccessTokenFilter filter = new AccessTokenFilter(ACME, Optional.of(status));
            for (AccessTokenView token : listing.page(filter, now, 9, Optional.empty()).items()) {
                assertThat(token.statusAt(now)).isEqualTo(status);
                found.add(status);
            }
        }
        return found;
    }

    private List<String> listed(Optional<OrganizationId> organization) {
        AccessTokenFilter filter = new AccessTokenFilter(organization, Optional.empty());
        return listing.page(filter, EXPIRY, 9, Optional.empty()).items().stream()
                .map(AccessTokenView::id)
                .toList();
    }

    private void apply(DomainEventMessage<?> message) {
        position++;
        writer.apply(EmbeddedTokens.at(position, message), (AccessTokenEvent) message.getPayload());
    }
}
