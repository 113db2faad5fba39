package io.keyledger.console.feed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Days in UTC as times; what is no day is passed on, for the API to refuse it. */
final class Days {

    private Days() {}

    static @Nullable String startOf(@Nullable String day) {
        return time(day, 0);
    }

    /** The first moment of the day after, which the API takes as exclusive. */
    static @Nullable String endOf(@Nullable String day) {
        return time(day, 1);
    }

    private static @Nullable String time(@Nullable String day, int later) {
        if (day == null) {
            return null;
        }
        try {
            return LocalDate.parse(day)
                    .plusDays(later)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant()
                    .toString();
        } catch (DateTimeException e) {
            return day;
        }
    }
}
