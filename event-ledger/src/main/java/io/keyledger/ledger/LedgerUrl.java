package io.keyledger.ledger;

import java.util.List;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * {@code keyledger.ledger.url}: where the ledger's database is. Without it, or when it is blank,
 * the ledger is a SQLite file in the data directory.
 */
public final class LedgerUrl {

    public static final String PROPERTY = "keyledger.ledger.url";

    /** For whoever asks an operator for it. */
    public static final String MEANING =
            "where the ledger's PostgreSQL is, jdbc:postgresql://host:port/database";

    private static final List<String> SETTINGS_OF_POSTGRESQL =
            List.of(
                    "keyledger.ledger.username",
                    "keyledger.ledger.password",
                    "keyledger.ledger.password-file");

    private LedgerUrl() {}

    public static boolean isNamed(Environment environment) {
        return StringUtils.hasText(environment.getProperty(PROPERTY));
    }

    /**
     * For a ledger in SQLite, which would be begun beside the one that is meant.
     *
     * @throws LedgerSettingException if there is a setting that only PostgreSQL has a use for
     */
    public static void refuseSettingsOfPostgresql(Environment environment) {
        for (String setting : SETTINGS_OF_POSTGRESQL) {
            if (StringUtils.hasText(environment.getProperty(setting))) {
                throw new LedgerSettingException(
                        setting, PROPERTY + ", which names the PostgreSQL, is not set");
            }
        }
    }

    /** It is there. */
    public static final class Named implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return isNamed(context.getEnvironment());
        }
    }

    /** It is not. */
    public static final class NotNamed implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !isNamed(context.getEnvironment());
        }
    }
}
