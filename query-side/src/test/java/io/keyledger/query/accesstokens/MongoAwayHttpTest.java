package io.keyledger.query.accesstokens;

import com.mongodb.ConnectionString;
import io.keyledger.query.QueryHttpTest;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** C7: the application starts while MongoDB is away, and follows when it comes. */
@Tag("slow")
@Import(MongoAwayHttpTest.OfItsOwn.class)
class MongoAwayHttpTest extends QueryHttpTest {

    @Autowired private EmbeddedTokens mongo;

    @Test
    void givenMongoThatIsAwayAtTheStart_whenItComes_thenReadsFailUntilThenAndAreCurrentAfter() {
        String caller = tokenWith("owner");
        String tokens = "/v1/organizations/" + organization.value() + "/access-tokens";
        get(caller, tokens).isProblem(503, "unavailable");

        mongo.restartEmpty();

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> get(caller, tokens).status() == 200);
        get(caller, tokens, "Keyledger-Min-Position", "1").isOk();
    }

    /** Not annotated: a component scan would find it for all tests. */
    static class OfItsOwn {

        @Bean
        EmbeddedTokens mongoThatIsAway() {
            EmbeddedTokens mongo = new EmbeddedTokens();
            mongo.kill();
            return mongo;
        }

        @Bean
        @Primary
        MongoConnectionDetails itsAddress(EmbeddedTokens mongo) {
            ConnectionString address = new ConnectionString(mongo.connectionString());
            return () -> address;
        }
    }
}
