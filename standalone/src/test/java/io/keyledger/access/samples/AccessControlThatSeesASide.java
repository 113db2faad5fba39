package io.keyledger.access.samples;

import io.keyledger.query.QuerySideConfiguration;
import org.jspecify.annotations.Nullable;

/** Breaks a rule on purpose. */
public class AccessControlThatSeesASide {
    @Nullable QuerySideConfiguration side;
}
