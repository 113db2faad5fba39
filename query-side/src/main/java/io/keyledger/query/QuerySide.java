package io.keyledger.query;

import io.keyledger.ledger.LedgerConfiguration;
import io.keyledger.ledger.LedgerUrl;
import io.keyledger.ledger.postgres.PostgresLedgerConfiguration;
import io.keyledger.query.ledgerverifier.VerifyLedger;
import io.keyledger.starting.Application;
import io.keyledger.starting.SystemClockConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * The query side as a process of its own, one of any number on one PostgreSQL and one MongoDB.
 *
 * <p>Not annotated as a configuration, which {@link QuerySideConfiguration} would find, and so
 * bring into every application that it is a part of.
 */
@EnableAutoConfiguration
@Import({
    SystemClockConfiguration.class,
    PostgresLedgerConfiguration.class,
    LedgerConfiguration.class,
    QuerySideConfiguration.class
})
public class QuerySide {

    public static void main(String[] arguments) {
        Application.of(QuerySide.class, "keyledger-query-side")
                .requiring(LedgerUrl.PROPERTY, LedgerUrl.MEANING)
                .requiring(
                        "spring.mongodb.uri",
                        "where the read models are, mongodb://host:port/database")
                .offering(new VerifyLedger())
                .run(arguments);
    }
}
