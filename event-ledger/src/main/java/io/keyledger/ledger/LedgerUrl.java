package io.keyledger.ledger;

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

    private LedgerUrl() {}

    public static boolean isNamed(Environment environment) {
        return StringUtils.hasText(environment.getProperty(PROPERTY));
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
