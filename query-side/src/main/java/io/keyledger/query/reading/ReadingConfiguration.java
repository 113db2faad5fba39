package io.keyledger.query.reading;

import com.mongodb.MongoException;
import io.keyledger.http.problem.ErrorCode;
import io.keyledger.http.problem.ProblemException;
import io.keyledger.http.problem.ProblemMapping;
import io.keyledger.http.readiness.ReadinessCheck;
import io.keyledger.ledger.Ledger;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets handlers take a {@link ReadPoint} or a {@link LedgerPoint}, and tells what a failing read is
 * to a client.
 */
@Configuration(proxyBeanMethods = false)
class ReadingConfiguration implements WebMvcConfigurer {

    private final CurrentReads reads;
    private final LedgerReads ledgerReads;

    /**
     * @param readModel that of the API keys; others bring an argument and a check of their own
     */
    ReadingConfiguration(Ledger ledger, ReadModelProgress readModel, LedgerReads ledgerReads) {
        this.reads = new CurrentReads(ledger, readModel);
        this.ledgerReads = ledgerReads;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(ReadPointArgument.of(reads, Optional.empty()));
        resolvers.add(LedgerPointArgument.of(ledgerReads));
    }

    @Bean
    static ReadinessCheck listingReadiness(Ledger ledger, ReadModelProgress readModel) {
        return new ReadModelReadiness("API keys", ledger, readModel);
    }

    @Bean
    static ProblemMapping readProblems() {
        return failure -> {
            if (failure instanceof ReadModelBehindException) {
                return Optional.of(new ProblemException(ErrorCode.READ_MODEL_BEHIND));
            }
            if (failure instanceof MongoException) {
                return Optional.of(ProblemException.unavailable());
            }
            return Optional.empty();
        };
    }
}
