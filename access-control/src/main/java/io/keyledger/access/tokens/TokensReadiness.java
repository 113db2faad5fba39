package io.keyledger.access.tokens;

import io.keyledger.http.readiness.ReadinessCheck;

/** A process that can let nobody in, since it may have missed a revocation, is not ready. */
record TokensReadiness(AccessTokens tokens) implements ReadinessCheck {

    @Override
    public String name() {
        return "access tokens";
    }

    @Override
    public boolean isReady() {
        return tokens.isProven();
    }
}
