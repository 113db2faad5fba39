package io.keyledger.ledger;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * Where the ledger lives.
 *
 * @param dataDirectory {@code keyledger.data-dir}: holds the ledger and credentials; made when it
 *     is not there
 * @param kind {@code keyledger.ledger}: which store holds the events, for who wants to be certain;
 *     it must be what {@link LedgerUrl} chooses
 * @param appendTimeout {@code keyledger.append-timeout}: how long a command waits for its events to
 *     be on disk before it is answered 503
 */
@ConfigurationProperties("keyledger")
public record LedgerProperties(
        @Name("data-dir") @DefaultValue("./data") Path dataDirectory,
        @Name("ledger") @Nullable Kind kind,
        @DefaultValue("2500ms") Duration appendTimeout) {

    /**
     * @throws LedgerSettingException for a time that is none
     */
    public LedgerProperties {
        if (appendTimeout.toMillis() <= 0) {
            throw new LedgerSettingException(
                    "keyledger.append-timeout", "it must be a millisecond or more");
        }
    }

    /**
     * @throws LedgerSettingException if {@code keyledger.ledger} says otherwise
     */
    public void requireKind(Kind chosen) {
        if (kind != null && kind != chosen) {
            throw new LedgerSettingException(
                    "keyledger.ledger",
                    "it is %s, and keyledger.ledger.url is %s"
                            .formatted(
                                    kind.name().toLowerCase(Locale.ROOT),
                                    chosen == Kind.SQLITE ? "not set" : "set"));
        }
    }

    /** The stores to choose from. */
    public enum Kind {
        SQLITE,
        POSTGRESQL
    }
}
