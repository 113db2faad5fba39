package io.keyledger.query.streaming;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param limit {@code keyledger.streams.limit}: how many streams a process has at most, about 110
 *     KB of memory each; one more is answered 503
 * @param limitPerOrganization {@code keyledger.streams.limit-per-organization}: how many of them
 *     may be about one organization, and how many about all; one more is answered 429
 * @param heartbeat {@code keyledger.streams.heartbeat}: the time between two comments
 * @param retry {@code keyledger.streams.retry}: how long clients are told to wait before they come
 *     back
 * @param buffer {@code keyledger.streams.buffer}: how much may wait for a client that does not
 *     read; at more it is cut off
 * @param stallTimeout {@code keyledger.streams.stall-timeout}: how long a connection may take
 *     nothing although something waits; then it is cut off
 */
@ConfigurationProperties("keyledger.streams")
record StreamingProperties(
        @DefaultValue("2000") int limit,
        @DefaultValue("1500") int limitPerOrganization,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("2s") Duration retry,
        @DefaultValue("512KB") DataSize buffer,
        @DefaultValue("15s") Duration stallTimeout) {

    StreamingProperties {
        require("limit", limit >= 0, "0 or more");
        require("limit-per-organization", limitPerOrganization >= 0, "0 or more");
        require("heartbeat", isLong(heartbeat), "a millisecond or more");
        require("retry", !retry.isNegative(), "0 or more");
        require("buffer", buffer.toBytes() > 0, "a byte or more");
        require("stall-timeout", isLong(stallTimeout), "a millisecond or more");
    }

    private static boolean isLong(Duration time) {
        return time.toMillis() > 0;
    }

    private static void require(String name, boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "keyledger.streams.%s must be %s".formatted(name, what));
        }
    }
}
