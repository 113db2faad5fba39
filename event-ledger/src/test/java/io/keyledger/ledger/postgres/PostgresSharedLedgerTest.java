package io.keyledger.ledger.postgres;

import io.keyledger.ledger.LedgerStore;
import io.keyledger.ledger.SharedLedgerContract;

class PostgresSharedLedgerTest extends SharedLedgerContract {

    private final PostgresSettings database = PostgresServer.shared().newDatabase();

    @Override
    protected LedgerStore open() {
        return PostgresLedgerStore.open(database);
    }
}
