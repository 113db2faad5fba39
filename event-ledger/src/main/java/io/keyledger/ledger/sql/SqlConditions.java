package io.keyledger.ledger.sql;

import io.keyledger.ledger.EventFilter;
import io.keyledger.ledger.StoredEventType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A filter in SQL. One condition at most may use an index; the others compare an expression instead
 * of their column, so that the database does not pick an index that is worse.
 */
final class SqlConditions {

    private final IndexRange range;
    private final StringBuilder sql = new StringBuilder();
    private final List<@Nullable Object> values = new ArrayList<>();
    private Optional<String> indexedColumn = Optional.empty();
    private String indexedValue = "";

    private SqlConditions(IndexRange range) {
        this.range = range;
    }

    static SqlConditions of(EventFilter filter, IndexRange range) {
        SqlConditions conditions = new SqlConditions(range);
        // From the narrowest index to the widest.
        conditions.addEquals("aggregate_id", filter.aggregateId());
        conditions.addEquals("organization", filter.organization());
        conditions.addEquals("actor_id", filter.actorId());
        conditions.addTypes(List.copyOf(filter.types()));
        filter.aggregateType().ifPresent(type -> conditions.add("aggregate_type = ?", type));
        filter.from().ifPresent(from -> conditions.add("time + 0 >= ?", from.toEpochMilli()));
        filter.to().ifPresent(to -> conditions.add("time + 0 < ?", to.toEpochMilli()));
        return conditions;
    }

    private void addEquals(String column, Optional<String> wanted) {
        wanted.ifPresent(value -> addEquals(column, value));
    }

    private void addEquals(String column, String value) {
        if (indexedColumn.isEmpty()) {
            indexedColumn = Optional.of(column);
            indexedValue = value;
        } else {
            add(withoutIndex(column) + " = ?", value);
        }
    }

    private static String withoutIndex(String column) {
        return "(" + column + " || '')";
    }

    private void addTypes(List<StoredEventType> types) {
        if (types.size() == 1) {
            addEquals("type", types.get(0).name());
            add("revision is not distinct from ?", types.get(0).revision());
        } else if (!types.isEmpty()) {
            String any = " or (%s = ? and revision is not distinct from ?)".repeat(types.size());
            sql.append(" and (")
                    .append(any.substring(" or ".length()).replace("%s", withoutIndex("type")))
                    .append(')');
            for (StoredEventType type : types) {
                values.add(type.name());
                values.add(type.revision());
            }
        }
    }

    private void add(String condition, @Nullable Object value) {
        sql.append(" and ").append(condition);
        values.add(value);
    }

    boolean haveIndex() {
        return indexedColumn.isPresent();
    }

    /** The one condition that may use an index, which holds for a part of the ledger. */
    String indexed() {
        return indexedColumn.map(range::condition).orElse("position > ? and position <= ?");
    }

    @Nullable Object[] indexParameters(long after, long through, int more) {
        List<@Nullable Object> parameters = new ArrayList<>(part(after, through));
        parameters.add(more);
        return parameters.toArray();
    }

    private List<Object> part(long after, long through) {
        return indexedColumn
                .map(column -> range.parameters(column, indexedValue, after, through))
                .orElseGet(() -> List.of(after, through));
    }

    String all() {
        return indexed() + sql;
    }

    String order() {
        return indexedColumn.map(range::order).orElse("position");
    }

    @Nullable Object[] parameters(long after, long through, int limit) {
        List<@Nullable Object> parameters = new ArrayList<>(part(after, through));
        parameters.addAll(values);
        parameters.add(limit);
        return parameters.toArray();
    }
}
