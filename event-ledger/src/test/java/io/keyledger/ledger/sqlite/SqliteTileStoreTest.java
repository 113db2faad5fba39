package io.keyledger.ledger.sqlite;

import io.keyledger.ledger.TileStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteTileStoreTest extends TileStoreContract<SqliteLedgerStore> {

    @TempDir private Path directory;

    @Override
    protected SqliteLedgerStore open() {
        return SqliteLedgerStore.open(directory.resolve("ledger.db"));
    }
}
