package io.keyledger.starting.production;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * The credentials by which this process is known to others. Whether they are right, the others say
 * at the first use; that there is one, and not one out of a manual, is looked at here.
 */
final class RequiredCredentials {

    private static final String MONGODB = "spring.mongodb.uri";
    private static final String LEDGER = "keyledger.ledger.";
    private static final String CLIENT_ID = "keyledger.console.oidc.client-id";
    private static final String CLIENT_SECRET = "keyledger.console.oidc.client-secret";

    private static final Pattern MONGODB_USER =
            Pattern.compile("mongodb(?:\\+srv)?://(?<user>[^:@/]+):(?<password>[^@/]+)@.*");
    private static final Pattern WITHOUT_PASSWORD =
            Pattern.compile(".*[?&]authMechanism=(?:MONGODB-(?:X509|AWS|OIDC)|GSSAPI)\\b.*");
    private static final Pattern IN_LEDGER_URL =
            Pattern.compile(".*[?&](?:ssl(?:key|cert)|password=(?<password>[^&]+)).*");

    /** From the manuals and images of databases, and what is typed in their place. */
    private static final Set<String> KNOWN =
            Set.of(
                    "123456",
                    "12345678",
                    "admin",
                    "change-me",
                    "change_me",
                    "changeme",
                    "default",
                    "example",
                    "guest",
                    "keyledger",
                    "letmein",
                    "mongo",
                    "mongodb",
                    "pass",
                    "passwd",
                    "password",
                    "postgres",
                    "root",
                    "s3cret",
                    "secret",
                    "test");

    private final Environment environment;

    RequiredCredentials(Environment environment) {
        this.environment = environment;
    }

    /**
     * @param required settings with other credentials, of which none may be missing
     * @throws UnsafeCredentialException if one is missing or known to everybody
     */
    void check(List<String> required) {
        setting(MONGODB).ifPresent(RequiredCredentials::checkMongo);
        setting(LEDGER + "url").ifPresent(this::checkLedger);
        setting(CLIENT_ID).ifPresent(this::checkClient);
        required.forEach(this::require);
    }

    private void checkClient(String clientId) {
        setting(CLIENT_SECRET) // a public client has none
                .ifPresent(secret -> refuseKnown(CLIENT_SECRET, secret, Optional.of(clientId)));
    }

    private void require(String name) {
        if (setting(name).isEmpty()) {
            throw new UnsafeCredentialException(name, "must be set");
        }
    }

    private static void checkMongo(String uri) {
        Matcher user = MONGODB_USER.matcher(uri);
        if (user.matches()) {
            refuseKnown(MONGODB, user.group("password"), Optional.of(user.group("user")));
        } else if (!WITHOUT_PASSWORD.matcher(uri).matches()) {
            throw new UnsafeCredentialException(MONGODB, "must have a user and a password");
        }
    }

    private void checkLedger(String url) {
        Matcher parameter = IN_LEDGER_URL.matcher(url);
        boolean hasParameter = parameter.matches();
        Optional<String> password =
                setting(LEDGER + "password-file")
                        .flatMap(RequiredCredentials::contentOf)
                        .or(() -> setting(LEDGER + "password"))
                        .or(
                                () ->
                                        hasParameter
                                                ? Optional.ofNullable(parameter.group("password"))
                                                : Optional.empty());
        if (password.isEmpty() && !hasParameter) {
            throw new UnsafeCredentialException(
                    LEDGER + "password-file", "must name a file with the password for PostgreSQL");
        }
        password.ifPresent(p -> refuseKnown(LEDGER + "password", p, setting(LEDGER + "username")));
    }

    /** Empty if there is nothing in it, or it cannot be read, which whoever needs it tells. */
    private static Optional<String> contentOf(String file) {
        try {
            return Optional.of(Files.readString(Path.of(file)).strip()).filter(t -> !t.isEmpty());
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static void refuseKnown(String setting, String password, Optional<String> user) {
        String lower = password.toLowerCase(Locale.ROOT);
        if (KNOWN.contains(lower) || user.map(password::equals).orElse(false)) {
            throw new UnsafeCredentialException(
                    setting, "must not be a password that everybody would try");
        }
    }

    private Optional<String> setting(String name) {
        return Optional.ofNullable(environment.getProperty(name)).filter(StringUtils::hasText);
    }
}
