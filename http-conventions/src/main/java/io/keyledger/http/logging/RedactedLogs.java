package io.keyledger.http.logging;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/**
 * Lets no credential into any log, as soon as Spring Boot has set logging up: frameworks at DEBUG
 * print what clients sent, and clients send secrets in the wrong places.
 */
final class RedactedLogs
        implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
            logback.getLoggerList().forEach(RedactedLogs::redactAppendersOf);
        }
    }

    private static void redactAppendersOf(Logger logger) {
        logger.iteratorForAppenders()
                .forEachRemaining(
                        appender -> {
                            if (appender instanceof OutputStreamAppender<ILoggingEvent> stream) {
                                redact(stream);
                            }
                        });
    }

    private static void redact(OutputStreamAppender<ILoggingEvent> appender) {
        if (!(appender.getEncoder() instanceof RedactingEncoder)) {
            appender.setEncoder(new RedactingEncoder(appender.getEncoder()));
        }
    }

    /** Spring Boot's listener makes the appenders. */
    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER + 1;
    }
}
