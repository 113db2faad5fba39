package io.keyledger.ledger.postgres;

import io.keyledger.ledger.LedgerSettingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The ledger's PostgreSQL.
 *
 * @param url {@code keyledger.ledger.url}: {@code jdbc:postgresql://host:port/database}, and
 *     parameters of the driver ({@code ?sslmode=verify-full}, say); naming it chooses PostgreSQL
 * @param username {@code keyledger.ledger.username}: a role that may create tables in the schema
 * @param password {@code keyledger.ledger.password}
 * @param passwordFile {@code keyledger.ledger.password-file}: a file that holds the password, in
 *     place of the setting
 */
@ConfigurationProperties("keyledger.ledger")
record PostgresProperties(
        @DefaultValue("") String url,
        Optional<String> username,
        Optional<String> password,
        Optional<String> passwordFile) {

    /**
     * @throws LedgerSettingException if one of them cannot be used
     */
    PostgresSettings settings() {
        if (password.isPresent() && passwordFile.isPresent()) {
            throw new LedgerSettingException(
                    "keyledger.ledger.password-file", "there is keyledger.ledger.password too");
        }
        return new PostgresSettings(
                url, username, passwordFile.map(PostgresProperties::read).or(() -> password));
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new LedgerSettingException(
                    "keyledger.ledger.password-file", file + " cannot be read");
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "PostgresProperties[username=" + username + "]";
    }
}
