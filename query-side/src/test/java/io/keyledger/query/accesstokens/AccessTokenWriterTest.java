package io.keyledger.query.accesstokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.keyledger.events.AccessTokenEvent;
import io.keyledger.query.AccessTokens;
import io.keyledger.query.apikey.BrokenHistoryException;
import io.keyledger.vocabulary.AccessTokenSecret;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the projection stores, in whatever order it is told (R1). */
class AccessTokenWriterTest {

    private final EmbeddedTokens mongo = new EmbeddedTokens();
    private final AccessTokenCollection collection = mongo.collection();
    private final AccessTokenWriter writer = new AccessTokenWriter(collection);

    private final AccessTokenSecret token = AccessTokens.fresh();
    private final DomainEventMessage<?> issued =
            EmbeddedTokens.at(7, AccessTokens.issued(token, "acme", "verifier"));
    private final DomainEventMessage<?> revoked = EmbeddedTokens.at(9, AccessTokens.revoked(token));

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void givenEventsAgainAndLate_whenApplied_thenTheDocumentStaysAsItIs() {
        apply(issued);
        apply(issued);
        List<Document> once = documents();
        apply(revoked);
        List<Document> afterwards = documents();
        apply(revoked);
        apply(issued);

        assertThat(once).singleElement().satisfies(d -> assertThat(isRevoked(d)).isFalse());
        assertThat(afterwards).singleElement().satisfies(d -> assertThat(isRevoked(d)).isTrue());
        assertThat(documents()).isEqualTo(afterwards);
    }

    @Test
    void givenRevocationOfATokenThatIsNotThere_whenApplied_thenRefusedAndNothingStored() {
        assertThatExceptionOfType(BrokenHistoryException.class)
                .isThrownBy(() -> apply(revoked))
                .withMessageContaining(token.id().value());

        assertThat(documents()).isEmpty();
    }

    /** S1 */
    @Test
    void givenToken_whenApplied_thenNoDocumentHoldsItsDigest() {
        apply(issued);

        assertThat(documents().toString())
                .contains(token.id().value())
                .doesNotContain(token.digest().hex(), token.reveal().substring(30));
    }

    @Test
    void givenUses_whenStored_thenALaterTimeIsNeverReplacedByAnEarlier() {
        LastUses uses = new LastUses(mongo.database());
        Instant early = Instant.parse("2026-11-23T10:15:30.123Z");
        Instant late = early.plusMillis(1);

        uses.store(Map.of("tok_1", late, "tok_2", early));
        uses.store(Map.of("tok_1", early, "tok_2", late));
        uses.store(Map.of());

        assertThat(uses.of(List.of("tok_1", "tok_2", "tok_3")))
                .containsExactlyInAnyOrderEntriesOf(Map.of("tok_1", late, "tok_2", late));
    }

    private static boolean isRevoked(Document document) {
        return document.getBoolean(AccessTokenDocument.REVOKED);
    }

    private void apply(DomainEventMessage<?> message) {
        writer.apply(message, (AccessTokenEvent) message.getPayload());
    }

    private List<Document> documents() {
        return collection.documents().find().into(new ArrayList<>());
    }
}
