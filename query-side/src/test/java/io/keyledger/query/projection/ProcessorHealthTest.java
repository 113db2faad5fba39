package io.keyledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonSerializationException;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** S1: what stops a processor is told by its class and code, and never quotes a document. */
@ExtendWith(OutputCaptureExtension.class)
class ProcessorHealthTest {

    private static final String MARK = "9c1185a5c5e9fc54612808977ee8f548b2258d31";
    private static final ServerAddress SERVER = new ServerAddress();
    private static final String DUPLICATE =
            "E11000 duplicate key error collection: listing index: digest dup key: { digest: \"%s\" }"
                    .formatted(MARK);

    private final ProcessorHealth health = new ProcessorHealth("Writing listing");

    static Stream<RuntimeException> thatQuote() {
        RuntimeException write =
                new MongoWriteException(
                        new WriteError(11000, DUPLICATE, new BsonDocument()), SERVER, Set.of());
        return Stream.of(
                write,
                new MongoBulkWriteException(
                        BulkWriteResult.acknowledged(0, 0, 0, 0, List.of(), List.of()),
                        List.of(new BulkWriteError(11000, DUPLICATE, new BsonDocument(), 0)),
                        null,
                        SERVER,
                        Set.of()),
                new MongoCommandException(
                        new BsonDocument("errmsg", new BsonString(DUPLICATE))
                                .append("code", new BsonInt32(11000)),
                        SERVER),
                new IllegalStateException(DUPLICATE, write));
    }

    @ParameterizedTest
    @MethodSource("thatQuote")
    void s1_givenFailureThatQuotesADocument_whenItStopsAProcessor_thenOnlyItsClassAndCodeAreLogged(
            RuntimeException failure, CapturedOutput output) {
        health.failed(failure);

        assertThat(health.isStuck()).isTrue();
        assertThat(output)
                .contains("Writing listing has stopped", failure.getClass().getSimpleName())
                .contains("11000")
                .doesNotContain(MARK);
    }

    @Test
    void s1_givenDocumentThatCannotBeEncoded_whenItStopsAProcessor_thenItIsNotQuoted(
            CapturedOutput output) {
        health.failed(new BsonSerializationException("Cannot encode " + MARK));

        assertThat(output).contains("BsonSerializationException").doesNotContain(MARK);
    }

    @Test
    void givenFailureOfOurOwn_whenItStopsAProcessor_thenItsTextAndPlaceAreLoggedOnce(
            CapturedOutput output) {
        RuntimeException failure = new DocumentRefusedException("key_1", "code 121");
        health.failed(failure);
        health.failed(failure);

        assertThat(output).contains("at ProcessorHealthTest.");
        assertThat(output.getAll()).containsOnlyOnce("refuses the document of key_1: code 121");
        health.goesOn();
        assertThat(health.isStuck()).isFalse();
    }
}
