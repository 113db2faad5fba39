package io.keyledger.ledger.sqlite;

import io.keyledger.ledger.EventFilter;
import io.keyledger.ledger.StoredEventType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A filter in SQL. At most one condition may use an index; the others have a {@code +} before their
 * column, so that SQLite does not pick one that is worse.
 */
final class SqliteConditions {

    private final StringBuilder sql = new StringBuilder();
    private final List<@Nullable Object> values = new ArrayList<>();
    private Optional<String> indexedColumn = Optional.empty();
    private Object indexedValue = "";

    private SqliteConditions() {}

    static SqliteConditions of(EventFilter filter) {
        SqliteConditions conditions = new SqliteConditions();
        // From the narrowest index to the widest.
        conditions.addEquals("aggregate_id", filter.aggregateId());
        conditions.addEquals("organization", filter.organization());
        conditions.addEquals("actor_id", filter.actorId());
        conditions.addTypes(List.copyOf(filter.types()));
        filter.aggregateType().ifPresent(type -> conditions.add("aggregate_type = ?", type));
        filter.from().ifPresent(from -> conditions.add("+time >= ?", from.toEpochMilli()));
        filter.to().ifPresent(to -> conditions.add("+time < ?", to.toEpochMilli()));
        return conditions;
    }

    private void addEquals(String column, Optional<String> wanted) {
        wanted.ifPresent(value -> add(useOrAvoidIndex(column, value) + " = ?", value));
    }

    private void addTypes(List<StoredEventType> types) {
        if (types.size() == 1) {
            String name = types.get(0).name();
            add(useOrAvoidIndex("type", name) + " = ?", name);
            add("revision is ?", types.get(0).revision());
        } else if (!types.isEmpty()) {
            String any = " or (+type = ? and revision is ?)".repeat(types.size());
            sql.append(" and (").append(any.substring(" or ".length())).append(')');
            for (StoredEventType type : types) {
                values.add(type.name());
                values.add(type.revision());
            }
        }
    }

    private String useOrAvoidIndex(String column, String value) {
        if (indexedColumn.isPresent()) {
            return "+" + column;
        }
        indexedColumn = Optional.of(column);
        indexedValue = value;
        return column;
    }

    private void add(String condition, @Nullable Object value) {
        sql.append(" and ").append(condition);
        values.add(value);
    }

    boolean haveIndex() {
        return indexedColumn.isPresent();
    }

    String indexed() {
        return indexedColumn.orElseThrow() + " = ?";
    }

    Object indexedValue() {
        return indexedValue;
    }

    /** Each condition behind an {@code and}. */
    String sql() {
        return sql.toString();
    }

    @Nullable Object[] parameters(long after, long through, int limit) {
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(after);
        parameters.add(through);
        parameters.addAll(values);
        parameters.add(limit);
        return parameters.toArray();
    }
}
