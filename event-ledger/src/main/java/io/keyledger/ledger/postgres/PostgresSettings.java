package io.keyledger.ledger.postgres;

import io.keyledger.ledger.LedgerSettingException;
import io.keyledger.ledger.LedgerUrl;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * Where the database is, and as whom to connect. The password is in no message and not in {@code
 * toString}.
 *
 * @param url {@code jdbc:postgresql://host:port/database}, and parameters of the driver
 */
record PostgresSettings(String url, Optional<String> username, Optional<String> password) {

    /**
     * @throws LedgerSettingException if the URL is none
     */
    PostgresSettings {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new LedgerSettingException(
                    LedgerUrl.PROPERTY, "it must begin with jdbc:postgresql:");
        }
        if (withoutParameters(url).contains("@")) {
            throw new LedgerSettingException(
                    LedgerUrl.PROPERTY, "username and password have settings of their own");
        }
        if (Driver.parseURL(url, new Properties()) == null) {
            throw new LedgerSettingException(
                    LedgerUrl.PROPERTY,
                    "it is not of the form jdbc:postgresql://host:port/database");
        }
    }

    private static String withoutParameters(String url) {
        return url.replaceFirst("\\?.*", "");
    }

    /** The ledger in messages. */
    String name() {
        return withoutParameters(url);
    }

    @Override
    public String toString() {
        return "PostgresSettings[" + name() + "]";
    }
}
