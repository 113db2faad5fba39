package io.keyledger.console.page;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people say them. {@code console.js} goes on counting by the same rules. */
public final class Times {

    private static final DateTimeFormatter FULL =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final Clock clock;

    Times(Clock clock) {
        this.clock = clock;
    }

    /** Such as {@code 23 November 2026, 10:15:30 UTC}. */
    public String full(Instant time) {
        return FULL.format(time);
    }

    /** Such as {@code 3 minutes ago}; the date if it was more than a week ago. */
    public String relative(Instant time) {
        Duration age = Duration.between(time, clock.instant());
        if (age.toSeconds() < 45) {
            return age.toSeconds() > -45 ? "just now" : DATE.format(time);
        }
        if (age.toMinutes() < 60) {
            return ago(Math.max(1, age.toMinutes()), "minute");
        }
        if (age.toHours() < 24) {
            return ago(age.toHours(), "hour");
        }
        if (age.toDays() == 1) {
            return "yesterday";
        }
        return age.toDays() < 7 ? ago(age.toDays(), "day") : DATE.format(time);
    }

    /** Such as {@code 23 Nov 2026}. */
    public String date(Instant time) {
        return DATE.format(time);
    }

    private static String ago(long count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s") + " ago";
    }
}
