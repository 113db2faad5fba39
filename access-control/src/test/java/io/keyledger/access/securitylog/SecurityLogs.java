package io.keyledger.access.securitylog;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** Security logs for tests of what writes to them. */
public final class SecurityLogs {

    private SecurityLogs() {}

    /** Writes no line. */
    public static SecurityLog silent() {
        return new SecurityLog(new LineBudget(0, System::nanoTime), new SimpleMeterRegistry());
    }
}
