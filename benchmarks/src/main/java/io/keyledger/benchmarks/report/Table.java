package io.keyledger.benchmarks.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table in Markdown. */
public final class Table {

    private final List<String> lines = new ArrayList<>();

    public Table(String... columns) {
        row((Object[]) columns);
        lines.add("|" + "---|".repeat(columns.length));
    }

    public Table row(Object... cells) {
        lines.add(
                "| "
                        + String.join(" | ", Arrays.stream(cells).map(String::valueOf).toList())
                        + " |");
        return this;
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
