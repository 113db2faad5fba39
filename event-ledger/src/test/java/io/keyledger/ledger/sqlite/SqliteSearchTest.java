package io.keyledger.ledger.sqlite;

import io.keyledger.ledger.LedgerSearchContract;
import io.keyledger.ledger.LedgerStore;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteSearchTest extends LedgerSearchContract {

    @TempDir private Path directory;

    @Override
    protected LedgerStore open() {
        return SqliteLedgerStore.open(directory.resolve("ledger.db"));
    }
}
