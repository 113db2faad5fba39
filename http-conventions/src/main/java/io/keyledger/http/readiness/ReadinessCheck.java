package io.keyledger.http.readiness;

/**
 * One thing that must be well before requests are welcome. A bean for each; {@code GET /readyz}
 * asks all of them.
 */
public interface ReadinessCheck {

    /** What is checked, for the log. */
    String name();

    /** Whether it is well now. To throw means that it is not. */
    boolean isReady();
}
