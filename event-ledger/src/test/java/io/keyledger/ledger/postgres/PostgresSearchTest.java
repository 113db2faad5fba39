package io.keyledger.ledger.postgres;

import io.keyledger.ledger.LedgerSearchContract;
import io.keyledger.ledger.LedgerStore;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class PostgresSearchTest extends LedgerSearchContract {

    private final PostgresSettings database = PostgresServer.shared().newDatabase();

    @Override
    protected LedgerStore open() {
        return PostgresLedgerStore.open(database);
    }
}
