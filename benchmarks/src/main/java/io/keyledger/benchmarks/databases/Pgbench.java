package io.keyledger.benchmarks.databases;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PostgreSQL's own benchmark, inserting one row in each transaction: copies, with identifiers of
 * their own, of a row that a create stored, into a table with the ledger's columns and indexes.
 */
public final class Pgbench {

    private static final Pattern RATE = Pattern.compile("(?m)^tps = ([0-9.]+)");

    /** Values come from a table, so that pgbench does not take their colons for its variables. */
    private static final List<String> PREPARATION =
            List.of(
                    "create schema bench",
                    "create table bench.event (like public.event including all)",
                    "create sequence bench.position",
                    "create table bench.sample as select * from public.event"
                            + " where type = 'io.keyledger.events.ApiKeyCreated'"
                            + " order by position desc limit 1");

    private static final String INSERT =
            """
            insert into bench.event (position, event_id, aggregate_type, aggregate_id, sequence, type, revision, time, \
            organization, actor_id, payload, metadata) \
            select nextval('bench.position'), gen_random_uuid()::text, aggregate_type, \
            'key_' || left(replace(gen_random_uuid()::text, '-', ''), 26), sequence, type, revision, time, \
            organization, actor_id, payload, metadata from bench.sample;
            """;

    private static final String ROW_SIZE = "select length(sample::text) from bench.sample sample";

    private final String program;
    private final PostgresServer server;
    private final Path script;
    private final int rowSize;

    private Pgbench(String program, PostgresServer server, Path script, int rowSize) {
        this.program = program;
        this.server = server;
        this.script = script;
        this.rowSize = rowSize;
    }

    /**
     * Makes the table, from the ledger that is on the server, with at least one key.
     *
     * @param program the path of pgbench, or its name on the PATH
     */
    public static Pgbench prepare(String program, PostgresServer server, Path directory)
            throws SQLException, IOException {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            for (String definition : PREPARATION) {
                statement.execute(definition);
            }
            Path script = Files.writeString(directory.resolve("insert.sql"), INSERT);
            return new Pgbench(program, server, script, rowSize(statement));
        }
    }

    private static int rowSize(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(ROW_SIZE)) {
            row.next();
            return row.getInt(1);
        }
    }

    /** How many characters a row has as text. */
    public int rowSize() {
        return rowSize;
    }

    /** Transactions a second. */
    public double run(int clients, Duration time) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                program,
                                "--no-vacuum",
                                "--protocol=prepared",
                                "--client=" + clients,
                                "--jobs=2",
                                "--time=" + time.toSeconds(),
                                "--file=" + script,
                                "--host=localhost",
                                "--port=" + server.port(),
                                "--username=" + PostgresServer.USER,
                                PostgresServer.DATABASE)
                        .redirectErrorStream(true)
                        .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher rate = RATE.matcher(output);
        if (process.waitFor() != 0 || !rate.find()) {
            throw new IllegalStateException("pgbench failed:\n" + output);
        }
        return Double.parseDouble(rate.group(1));
    }
}
