package io.keyledger.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the ledger's file holds, read without the application while nobody writes to it. */
final class LedgerFile {

    private static final List<String> FILES = List.of("ledger.db", "ledger.db-wal");

    private final List<Event> events;

    private LedgerFile(List<Event> events) {
        this.events = events;
    }

    /**
     * @param organization null for what belongs to none
     * @param version 1 for the first event of its aggregate
     */
    record Event(
            long position,
            @Nullable String organization,
            String aggregateId,
            long version,
            String payload) {}

    /** Reads a copy, so that what a killed process left is left for its successor as it is. */
    static LedgerFile readIn(Path dataDirectory) {
        try {
            Path copy = Files.createTempDirectory(dataDirectory.resolveSibling(""), "ledger-copy-");
            for (String file : FILES) {
                if (Files.exists(dataDirectory.resolve(file))) {
                    Files.copy(dataDirectory.resolve(file), copy.resolve(file));
                }
            }
            return new LedgerFile(read(copy.resolve("ledger.db")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Event> read(Path database) {
        String query =
                "select position, organization, aggregate_id, sequence, payload from event order by position";
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<Event> events = new ArrayList<>();
            while (row.next()) {
                events.add(
                        new Event(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                row.getLong(4) + 1,
                                row.getString(5)));
            }
            return events;
        } catch (SQLException e) {
            throw new AssertionError("The ledger cannot be read", e);
        }
    }

    List<Event> events() {
        return events;
    }

    List<Event> eventsOf(String aggregateId) {
        return events.stream().filter(event -> event.aggregateId().equals(aggregateId)).toList();
    }

    List<String> payloads() {
        return events.stream().map(Event::payload).toList();
    }

    /** How many events each API key has. */
    Map<String, Long> versionsOfKeys() {
        return events.stream()
                .map(Event::aggregateId)
                .filter(id -> id.startsWith("key_"))
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
    }

    /** Only what happened in one organization. */
    LedgerFile of(String organization) {
        return new LedgerFile(
                events.stream()
                        .filter(event -> organization.equals(event.organization()))
                        .toList());
    }

    /** Fails unless positions are 1, 2, 3, … and the versions of each aggregate too. */
    LedgerFile requireNoGaps() {
        Map<String, Long> versions = new HashMap<>();
        long position = 0;
        for (Event event : events) {
            long version = versions.merge(event.aggregateId(), 1L, Long::sum);
            if (event.position() != ++position || event.version() != version) {
                throw new AssertionError(
                        "Not at position %d and version %d: %s"
                                .formatted(position, version, event));
            }
        }
        return this;
    }
}
