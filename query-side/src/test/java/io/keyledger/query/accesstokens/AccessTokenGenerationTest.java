package io.keyledger.query.accesstokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoException;
import io.keyledger.query.AccessTokens;
import io.keyledger.query.listing.FailingMongo;
import io.keyledger.query.projection.DocumentRefusedException;
import io.keyledger.vocabulary.AccessTokenSecret;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R4: a token is set aside for its own fault, and none for MongoDB's. */
class AccessTokenGenerationTest {

    private static final int DOCUMENT_VALIDATION_FAILURE = 121;

    private final FailingMongo failing = new FailingMongo();
    private final EmbeddedTokens mongo = new EmbeddedTokens(failing);
    private final AccessTokenGeneration generation =
            AccessTokenGeneration.open(mongo.database(), AccessTokenProjection.NAME);

    private final AccessTokenSecret token = AccessTokens.fresh();
    private final DomainEventMessage<?> issued =
            EmbeddedTokens.at(7, AccessTokens.issued(token, "acme", "verifier"));
    private final DomainEventMessage<?> revoked = EmbeddedTokens.at(9, AccessTokens.revoked(token));

    @AfterEach
    void close() {
        mongo.close();
    }

    @ParameterizedTest(name = "code {0}")
    @ValueSource(ints = {13, 91, 10107, 14031})
    void givenServerThatCannotWrite_whenApplied_thenTheBatchFails(int code) {
        failing.failCommands(code);
        assertBatchFails(issued);
        failing.failCommands(0);
        failing.failFirstDocuments(code);
        assertBatchFails(issued);
        failing.failFirstDocuments(0);
        assertThat(generation.apply(List.of(issued))).isEmpty();
        failing.failCommands(code);
        assertBatchFails(revoked);
        failing.failCommands(0);

        assertThat(generation.apply(List.of(revoked))).isEmpty();
        assertThat(stored().getBoolean(AccessTokenDocument.REVOKED)).isTrue();
    }

    @Test
    void givenServerThatIsGone_whenApplied_thenTheBatchFails() {
        mongo.kill();

        assertBatchFails(issued);
    }

    @Test
    void givenDocumentThatTheServerRefuses_whenApplied_thenItsTokenIsRefusedAndNoneAfterItTried() {
        failing.failFirstDocuments(DOCUMENT_VALIDATION_FAILURE);
        assertRefused(issued, revoked);
        failing.failFirstDocuments(0);
        failing.failCommands(DOCUMENT_VALIDATION_FAILURE);
        assertRefused(issued, revoked);
        failing.failCommands(0);

        assertThat(generation.apply(List.of(issued, revoked))).isEmpty();
    }

    @Test
    void givenOneThatIsRefused_whenApplied_thenTheOthersOfTheBatchAreStored() {
        DomainEventMessage<?> neverIssued =
                EmbeddedTokens.at(6, AccessTokens.revoked(AccessTokens.fresh()));

        assertThat(generation.apply(List.of(neverIssued, issued)))
                .singleElement()
                .returns(neverIssued.getAggregateIdentifier(), refused -> refused.aggregateId());

        assertThat(stored().getString(AccessTokenDocument.ID)).isEqualTo(token.id().value());
    }

    private void assertBatchFails(DomainEventMessage<?> event) {
        assertThatExceptionOfType(MongoException.class)
                .isThrownBy(() -> generation.apply(List.of(event)));
    }

    private void assertRefused(DomainEventMessage<?>... events) {
        int before = failing.writesTried();
        assertThat(generation.apply(List.of(events)))
                .singleElement()
                .satisfies(
                        refused -> {
                            assertThat(refused.aggregateId()).isEqualTo(token.id().value());
                            assertThat(refused.cause())
                                    .isInstanceOf(DocumentRefusedException.class)
                                    .hasMessageContaining("121");
                        });
        assertThat(failing.writesTried()).isEqualTo(before + 1);
    }

    private Document stored() {
        return generation.collection().documents().find().first();
    }
}
