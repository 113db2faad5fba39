package io.keyledger.access.sample;

import io.keyledger.http.readiness.ReadinessCheck;

/** Is as ready as a test says. */
public final class SampleReadiness implements ReadinessCheck {

    private volatile boolean ready = true;

    public void set(boolean isReady) {
        ready = isReady;
    }

    @Override
    public String name() {
        return "sample";
    }

    @Override
    public boolean isReady() {
        return ready;
    }
}
