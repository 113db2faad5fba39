package io.keyledger.starting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;

/**
 * With the profile {@code production}: a store on the network is used with a password of its own or
 * not at all. Without the profile anything goes, for trying things out.
 */
final class ProductionCredentials
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Profiles PRODUCTION = Profiles.of("production");

    private static final String LEDGER = "keyledger.ledger.url";
    private static final String LEDGER_PASSWORD = "keyledger.ledger.password";
    private static final String LEDGER_PASSWORD_FILE = "keyledger.ledger.password-file";
    private static final String READ_MODELS = "spring.mongodb.uri";

    /** RFC 3986, section 3.2: what stands before the {@code @} of the authority. */
    private static final Pattern USER_AND_PASSWORD =
            Pattern.compile("mongodb(?:\\+srv)?://[^:@/]*:([^@/]*)@.*");

    /** A client that shows a certificate needs no password. */
    private static final Pattern CERTIFICATE =
            Pattern.compile(".*[?&](sslcert=|authMechanism=MONGODB-X509).*");

    /** What images and manuals begin with. */
    private static final Set<String> DEFAULTS =
            Set.of(
                    "admin",
                    "changeit",
                    "changeme",
                    "example",
                    "keyledger",
                    "mongo",
                    "mongodb",
                    "password",
                    "postgres",
                    "postgresql",
                    "root",
                    "secret",
                    "test");

    /**
     * @throws SettingRefusedException if a password is missing, or is one that everybody knows
     */
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        check(context.getEnvironment());
    }

    void check(Environment environment) {
        if (!environment.acceptsProfiles(PRODUCTION)) {
            return;
        }
        String ledger = environment.getProperty(LEDGER, "");
        if (StringUtils.hasText(ledger) && !CERTIFICATE.matcher(ledger).matches()) {
            requireOwn(passwordOfLedger(environment), LEDGER_PASSWORD);
        }
        String readModels = environment.getProperty(READ_MODELS, "");
        if (StringUtils.hasText(readModels) && !CERTIFICATE.matcher(readModels).matches()) {
            Matcher uri = USER_AND_PASSWORD.matcher(readModels);
            requireOwn(uri.matches() ? uri.group(1) : "", READ_MODELS);
        }
    }

    /** A file that cannot be read is told by who uses it. */
    private static String passwordOfLedger(Environment environment) {
        String file = environment.getProperty(LEDGER_PASSWORD_FILE, "");
        if (!StringUtils.hasText(file)) {
            return environment.getProperty(LEDGER_PASSWORD, "");
        }
        return contentOf(Path.of(file)).orElse(LEDGER_PASSWORD_FILE);
    }

    private static Optional<String> contentOf(Path file) {
        try {
            return Optional.of(Files.readString(file).strip());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void requireOwn(String password, String setting) {
        if (!StringUtils.hasText(password)) {
            throw new SettingRefusedException(
                    "The setting %s has no password, and the profile is production"
                            .formatted(setting));
        }
        if (DEFAULTS.contains(password.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", ""))) {
            throw new SettingRefusedException(
                    "The setting %s has a password that everybody knows, and the profile is production"
                            .formatted(setting));
        }
    }
}
