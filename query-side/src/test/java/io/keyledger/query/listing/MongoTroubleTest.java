package io.keyledger.query.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import io.keyledger.query.Events;
import io.keyledger.query.SampleKey;
import io.keyledger.query.projection.RefusedEvents;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is MongoDB's fault must set no key aside. */
class MongoTroubleTest {

    private static final int DOCUMENT_VALIDATION_FAILURE = 121;

    private final FailingMongo failing = new FailingMongo();
    private EmbeddedMongo mongo;
    private MongoClient client;
    private ListingFixture listing;
    private DomainEventMessage<?> event;

    @BeforeEach
    void start() {
        mongo = new EmbeddedMongo(failing);
        client = mongo.connect();
        listing = new ListingFixture(client, Events.everySecond(), none -> Optional.empty());
        event = listing.events.created(SampleKey.number(1));
    }

    @AfterEach
    void stop() {
        client.close();
        mongo.close();
    }

    @ParameterizedTest(name = "code {0}")
    @ValueSource(ints = {13, 50, 91, 112, 10107, 11600, 14031})
    void givenServerThatCannotWrite_whenApplied_thenTheBatchFails(int code) {
        failing.failCommands(code);
        assertThatExceptionOfType(MongoException.class).isThrownBy(() -> listing.apply(event));
        failing.failCommands(0);
        failing.failFirstDocuments(code);
        assertThatExceptionOfType(MongoException.class).isThrownBy(() -> listing.apply(event));
        failing.failFirstDocuments(0);

        assertThat(listing.apply(event)).isEmpty();
        assertThat(listing.stored(SampleKey.number(1))).isPresent();
    }

    @Test
    void givenDocumentThatTheServerRefuses_whenApplied_thenItsKeyIsRefused() {
        failing.failFirstDocuments(DOCUMENT_VALIDATION_FAILURE);
        assertThat(listing.apply(event))
                .singleElement()
                .extracting(RefusedEvents::aggregateId)
                .isEqualTo(SampleKey.number(1).id().value());
        failing.failFirstDocuments(0);
        failing.failCommands(DOCUMENT_VALIDATION_FAILURE);
        assertThat(listing.apply(event)).hasSize(1);
    }

    @Test
    void givenServerThatIsGone_whenApplied_thenTheBatchFails() {
        mongo.close();

        assertThatExceptionOfType(MongoException.class).isThrownBy(() -> listing.apply(event));
    }
}
