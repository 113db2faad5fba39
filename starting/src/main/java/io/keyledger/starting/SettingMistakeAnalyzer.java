package io.keyledger.starting;

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

/**
 * Finds, among the causes of a failed start, the setting that an operator is to mend. What else can
 * be an operator's to mend is told by an analyzer beside each exception.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SettingMistakeAnalyzer implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SettingRefusedException) {
                return new FailureAnalysis(cause.getMessage(), null, cause);
            }
            if (cause instanceof BindException wrongSetting) {
                return new FailureAnalysis(describe(wrongSetting), null, cause);
            }
            if (isPortOutOfRange(cause)) {
                return new FailureAnalysis("A port must be a number from 0 to 65535", null, cause);
            }
        }
        return null;
    }

    /** As {@link java.net.InetSocketAddress} has it, which is the first to look at the number. */
    private static boolean isPortOutOfRange(Throwable cause) {
        return cause instanceof IllegalArgumentException
                && String.valueOf(cause.getMessage()).startsWith("port out of range");
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
            if (cause instanceof NumberFormatException) {
                return "it must be a whole number in range";
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
