package io.keyledger.query.samples;

import io.keyledger.command.CommandSideConfiguration;
import org.jspecify.annotations.Nullable;

/** Breaks a rule on purpose. */
public class QuerySideThatSeesCommandSide {
    @Nullable CommandSideConfiguration other;
}
