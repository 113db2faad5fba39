package io.keyledger.query;

import com.mongodb.ConnectionString;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.keyledger.ledger.LedgerConfiguration;
import io.keyledger.ledger.sqlite.SqliteLedgerConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The query side alone, on a ledger in a file and a MongoDB in memory. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({SqliteLedgerConfiguration.class, LedgerConfiguration.class, QuerySideConfiguration.class})
class QuerySideApplication {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** For tests to look into; applications have one only if somebody can look at it. */
    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    @Bean(destroyMethod = "shutdownNow")
    MongoServer mongoServer() {
        MongoServer server = new MongoServer(new MemoryBackend());
        server.bind();
        return server;
    }

    @Bean
    MongoConnectionDetails mongoConnection(MongoServer server) {
        ConnectionString address =
                new ConnectionString(server.getConnectionString() + "/keyledger");
        return () -> address;
    }
}
