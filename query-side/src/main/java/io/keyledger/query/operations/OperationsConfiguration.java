package io.keyledger.query.operations;

import io.keyledger.ledger.Ledger;
import io.keyledger.query.paging.SignedCursors;
import io.keyledger.query.rebuilding.ProjectionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What operators see of the projections, wired. */
@Configuration(proxyBeanMethods = false)
class OperationsConfiguration {

    @Bean
    LetterCursors letterCursors(Ledger ledger) {
        return new LetterCursors(new SignedCursors(ledger.secretFor("dead-letter-cursor")));
    }

    @Bean
    ProjectionMetrics projectionMetrics(ProjectionManager projections, Ledger ledger) {
        return new ProjectionMetrics(projections, ledger);
    }
}
