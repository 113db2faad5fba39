package io.keyledger.query.projection;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether a processor goes on; says once what it is that stops it, and quotes no document. */
final class ProcessorHealth {

    private static final Logger log = LoggerFactory.getLogger(ProcessorHealth.class);

    private final String processor;
    private @Nullable String trouble;

    ProcessorHealth(String processor) {
        this.processor = processor;
    }

    synchronized boolean isStuck() {
        return trouble != null;
    }

    synchronized void failed(RuntimeException cause) {
        String now = Failures.describe(cause);
        if (!now.equals(trouble)) {
            log.error("{} has stopped and keeps trying: {}", processor, now);
        }
        trouble = now;
    }

    synchronized void goesOn() {
        if (trouble != null) {
            log.info("{} goes on", processor);
            trouble = null;
        }
    }
}
