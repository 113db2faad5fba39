package io.keyledger.query.verification;

import io.keyledger.events.ApiKeyEvent;
import io.keyledger.http.problem.ProblemException;
import io.keyledger.http.problem.ProblemMapping;
import io.keyledger.ledger.Ledger;
import io.keyledger.ledger.ProvenFollower;
import io.keyledger.query.apikey.ApiKeyDirectory;
import io.keyledger.query.reading.ReadModelProgress;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Verification, wired: the follower starts at the head before anything is held. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VerificationProperties.class)
class VerificationConfiguration {

    /** A change that another process has acknowledged so long ago is never overlooked. */
    private static final Duration BOUND = Duration.ofSeconds(2);

    @Bean
    KeyStates verifiedKeyStates(Ledger ledger, VerificationProperties properties) {
        return new KeyStates(ledger, properties.cachedKeys());
    }

    @Bean
    ProvenFollower verificationFollower(Ledger ledger, KeyStates states) {
        return new ProvenFollower(
                ledger,
                ledger.follow("verification", ApiKeyEvent.AGGREGATE_TYPE, states),
                BOUND,
                "API keys");
    }

    @Bean
    Verifier verifier(
            Ledger ledger,
            ProvenFollower verificationFollower,
            KeyStates states,
            ApiKeyDirectory directory,
            ReadModelProgress listing,
            VerificationProperties properties) {
        return new Verifier(
                ledger,
                verificationFollower,
                states,
                new KeyIds(directory, properties.cachedKeys()),
                listing);
    }

    @Bean
    static ProblemMapping verificationProblems() {
        return failure ->
                failure instanceof VerificationUnavailableException
                        ? Optional.of(ProblemException.unavailable())
                        : Optional.empty();
    }
}
