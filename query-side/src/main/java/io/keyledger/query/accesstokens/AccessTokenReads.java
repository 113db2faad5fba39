package io.keyledger.query.accesstokens;

import io.keyledger.access.tokens.UseRecorder;
import io.keyledger.http.problem.ProblemException;
import io.keyledger.query.paging.SignedCursors;
import io.keyledger.vocabulary.AccessTokenId;
import io.keyledger.vocabulary.OrganizationId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers what clients ask about access tokens, of one organization or bound to none. */
final class AccessTokenReads {

    private final AccessTokenListing listing;
    private final UseRecorder uses;
    private final SignedCursors cursors;
    private final Clock clock;

    AccessTokenReads(
            AccessTokenListing listing, UseRecorder uses, SignedCursors cursors, Clock clock) {
        this.listing = listing;
        this.uses = uses;
        this.cursors = cursors;
        this.clock = clock;
    }

    AccessTokenList list(
            Optional<OrganizationId> organization, AccessTokenListParameters parameters) {
        AccessTokenListParameters.Query query = parameters.query(organization, cursors);
        Instant now = clock.instant();
        AccessTokenListing.Page page =
                listing.page(query.filter(), now, query.limit(), query.after());
        return new AccessTokenList(
                shown(page.items(), now),
                page.next()
                        .map(key -> cursors.encode(query.filter().fingerprint(), key))
                        .orElse(null));
    }

    /**
     * @throws ProblemException {@code not-found} if there is none, or not there
     */
    ListedAccessToken get(Optional<OrganizationId> organization, String id) {
        return AccessTokenId.parse(id)
                .flatMap(tokenId -> listing.find(organization, tokenId))
                .map(token -> shown(List.of(token), clock.instant()).get(0))
                .orElseThrow(ProblemException::notFound);
    }

    private List<ListedAccessToken> shown(List<AccessTokenView> tokens, Instant now) {
        Map<String, Instant> used =
                uses.lastUsesOf(tokens.stream().map(AccessTokenView::id).toList());
        return tokens.stream()
                .map(token -> ListedAccessToken.of(token, now, used.get(token.id())))
                .toList();
    }
}
