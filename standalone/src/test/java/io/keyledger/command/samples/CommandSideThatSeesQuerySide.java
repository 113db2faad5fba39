package io.keyledger.command.samples;

import io.keyledger.query.QuerySideConfiguration;
import org.jspecify.annotations.Nullable;

/** Breaks a rule on purpose. */
public class CommandSideThatSeesQuerySide {
    @Nullable QuerySideConfiguration other;
}
