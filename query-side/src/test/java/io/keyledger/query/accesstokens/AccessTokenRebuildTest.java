package io.keyledger.query.accesstokens;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.ledger.TestLedger;
import io.keyledger.query.AccessTokens;
import io.keyledger.query.Events;
import io.keyledger.query.LedgerWriter;
import io.keyledger.query.SampleKey;
import io.keyledger.vocabulary.AccessTokenSecret;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.DomainEventMessage;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** CASES R2, R4 and C7 for the list of access tokens. */
class AccessTokenRebuildTest {

    private static final Instant EXPIRY = Instant.parse("2026-11-23T10:15:30.123Z");

    private final TestLedger ledger = TestLedger.open();
    private final LedgerWriter writer = LedgerWriter.to(ledger);
    private final EmbeddedTokens mongo = new EmbeddedTokens();
    private final AccessTokenSecret bound = AccessTokens.fresh();
    private final AccessTokenSecret unbound = AccessTokens.fresh();

    @BeforeEach
    void issueOfEveryKind() {
        writer.write(
                AccessTokens.expiring(bound, "acme", EXPIRY, "verifier", "auditor"),
                AccessTokens.issued(unbound, null, "operator"),
                AccessTokens.issued(AccessTokens.fresh(), "other", "verifier"),
                AccessTokens.revoked(bound));
    }

    @AfterEach
    void close() {
        mongo.close();
        ledger.close();
    }

    @Tag("slow")
    @Test
    void r2_givenRebuild_whenItHasEnded_thenDocumentsAreEqualAndLastUsesAreKept() {
        LastUses uses = new LastUses(mongo.database());
        String used = bound.id().value();
        uses.store(Map.of(used, EXPIRY));
        try (RunningTokens tokens = RunningTokens.start(ledger, mongo.database())) {
            tokens.catchUp();
            List<Document> before = tokens.documents();
            mongo.collection().documents().deleteOne(new Document("_id", used));

            tokens.rebuild();

            Awaitility.await()
                    .untilAsserted(() -> assertThat(tokens.documents()).isEqualTo(before));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> !collections().contains("access-tokens"));
            assertThat(tokens.documents()).isEqualTo(before).hasSize(3);
            assertThat(uses.of(List.of(used))).containsExactly(Map.entry(used, EXPIRY));
        }
    }

    @Test
    void r4_givenTokenThatCannotBeApplied_whenApplied_thenItWaitsAndTheOthersGoOn() {
        AccessTokenSecret neverIssued = AccessTokens.fresh();
        AccessTokenSecret sound = AccessTokens.fresh();
        try (RunningTokens tokens = RunningTokens.start(ledger, mongo.database())) {
            writer.write(
                    AccessTokens.revoked(neverIssued),
                    AccessTokens.issued(sound, "acme", "verifier"));
            tokens.catchUp();

            assertThat(tokens.documents()).hasSize(4);
            assertThat(tokens.projection().letters().page(Optional.empty(), 100))
                    .singleElement()
                    .returns(neverIssued.id().value(), letter -> letter.aggregateId());
        }
    }

    /** More than is looked at in one search, so that it has to go on where it was. */
    @Test
    void givenVeryManyEventsOfApiKeys_whenItStarts_thenItComesToTheHeadAndHasEveryToken() {
        Events keys = Events.everySecond();
        for (int number = 1; number <= 10_500; number += 500) {
            int first = number;
            writer.write(
                    IntStream.range(first, first + 500)
                            .mapToObj(i -> keys.created(SampleKey.number(i)))
                            .toArray(DomainEventMessage<?>[]::new));
        }
        writer.write(AccessTokens.issued(AccessTokens.fresh(), "acme", "verifier"));
        ledger.reopen();
        try (RunningTokens tokens = RunningTokens.start(ledger, mongo.database())) {
            tokens.catchUp();
            assertThat(tokens.documents()).hasSize(4);

            LedgerWriter.to(ledger).write(keys.created(SampleKey.number(20_000)));
            tokens.catchUp();
            assertThat(tokens.projection().status().lag()).isZero();
        }
    }

    @Test
    void c7_givenDatabaseThatIsEmptied_whileRunning_thenItIsRebuiltEqual() {
        try (RunningTokens tokens = RunningTokens.start(ledger, mongo.database())) {
            tokens.catchUp();
            List<Document> before = tokens.documents();

            mongo.database().drop();

            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> collections().contains("projections"));
            tokens.catchUp();
            Awaitility.await()
                    .untilAsserted(() -> assertThat(tokens.documents()).isEqualTo(before));
            writer.write(AccessTokens.revoked(unbound));
            tokens.catchUp();
            assertThat(tokens.documents()).hasSize(3).isNotEqualTo(before);
        }
    }

    private List<String> collections() {
        return mongo.database().listCollectionNames().into(new ArrayList<>());
    }
}
