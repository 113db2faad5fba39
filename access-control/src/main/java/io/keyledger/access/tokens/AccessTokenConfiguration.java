package io.keyledger.access.tokens;

import io.keyledger.access.authentication.Authenticator;
import io.keyledger.http.problem.ProblemException;
import io.keyledger.http.problem.ProblemMapping;
import io.keyledger.ledger.LastUseStore;
import io.keyledger.ledger.Ledger;
import io.keyledger.ledger.LedgerUnavailableException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Access tokens, checked against the {@link Ledger}. */
@Configuration(proxyBeanMethods = false)
public class AccessTokenConfiguration {

    @Bean
    UseRecorder accessTokenUses(ObjectProvider<LastUseStore> store) {
        return new UseRecorder(
                store.getIfAvailable(() -> LastUseStore.NOWHERE), UseRecorder.INTERVAL);
    }

    @Bean
    AccessTokens accessTokens(Ledger ledger, Clock clock, AccessTokenUses uses) {
        return new AccessTokens(ledger, clock, uses);
    }

    @Bean
    Authenticator accessTokenAuthenticator(AccessTokens tokens) {
        return new AccessTokenAuthenticator(tokens);
    }

    @Bean
    TokensReadiness tokensReadiness(AccessTokens tokens) {
        return new TokensReadiness(tokens);
    }

    /** For handlers too: what needs the ledger cannot be answered without it. */
    @Bean
    ProblemMapping ledgerProblems() {
        return failure ->
                failure instanceof LedgerUnavailableException
                        ? Optional.of(ProblemException.unavailable())
                        : Optional.empty();
    }
}
