package io.keyledger.ledger.postgres;

import io.keyledger.ledger.TileStoreContract;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class PostgresTileStoreTest extends TileStoreContract<PostgresLedgerStore> {

    private final PostgresSettings database = PostgresServer.shared().newDatabase();

    @Override
    protected PostgresLedgerStore open() {
        return PostgresLedgerStore.open(database);
    }
}
