package io.keyledger.ledger;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * Where the ledger lives.
 *
 * @param dataDirectory {@code keyledger.data-dir}: holds the ledger and credentials; made when it
 *     is not there
 * @param kind {@code keyledger.ledger}: which store holds the events
 * @param appendTimeout {@code keyledger.append-timeout}: how long a command waits for its events to
 *     be on disk before it is answered 503
 */
@ConfigurationProperties("keyledger")
public record LedgerProperties(
        @Name("data-dir") @DefaultValue("./data") Path dataDirectory,
        @Name("ledger") @DefaultValue("sqlite") Kind kind,
        @DefaultValue("2500ms") Duration appendTimeout) {

    /** The stores to choose from. */
    public enum Kind {
        SQLITE
    }
}
