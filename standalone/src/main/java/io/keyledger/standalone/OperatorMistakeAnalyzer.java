package io.keyledger.standalone;

import io.keyledger.access.operator.OperatorTokenFileException;
import io.keyledger.access.production.UnsafeCredentialException;
import io.keyledger.ledger.DataDirectoryException;
import io.keyledger.ledger.LedgerSettingException;
import io.keyledger.ledger.LedgerUnavailableException;
import io.keyledger.ledger.sql.DamagedLedgerException;
import io.keyledger.ledger.sql.LedgerSchemaException;
import io.keyledger.query.integrity.IntegritySetupException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionFailedException;

/** Finds, among the causes of a failed start, the one that tells an operator what to do. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class OperatorMistakeAnalyzer implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataDirectoryException
                    || cause instanceof LedgerSettingException
                    || cause instanceof LedgerUnavailableException
                    || cause instanceof DamagedLedgerException
                    || cause instanceof LedgerSchemaException
                    || cause instanceof OperatorTokenFileException
                    || cause instanceof UnsafeCredentialException
                    || cause instanceof IntegritySetupException) {
                return new FailureAnalysis(cause.getMessage(), null, cause);
            }
            if (cause instanceof BindException wrongSetting) {
                return new FailureAnalysis(describe(wrongSetting), null, cause);
            }
        }
        return null;
    }

    private static String describe(BindException wrongSetting) {
        Object name =
                wrongSetting.getProperty() == null
                        ? wrongSetting.getName()
                        : wrongSetting.getProperty().getName();
        return "The setting %s cannot be used: %s".formatted(name, reasonOf(wrongSetting));
    }

    private static @Nullable String reasonOf(BindException wrongSetting) {
        for (Throwable cause = wrongSetting; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConversionFailedException conversion
                    && conversion.getTargetType().getType().isEnum()) {
                return "it must be one of " + choices(conversion.getTargetType().getType());
            }
        }
        return NestedExceptionUtils.getMostSpecificCause(wrongSetting).getMessage();
    }

    private static String choices(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(choice -> choice.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", "));
    }
}
