package io.keyledger.access.throttling;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many failures an address may have.
 *
 * @param enabled {@code keyledger.throttling.enabled}: false lets all fail as often as they like
 * @param burst {@code keyledger.throttling.burst}: how many failed attempts an address has before
 *     the next is answered 429; see {@link FailedAttempt} for what counts less
 * @param perSecond {@code keyledger.throttling.per-second}: how many it regains each second
 * @param addresses {@code keyledger.throttling.addresses}: how many addresses are kept in memory,
 *     about 300 bytes each
 */
@ConfigurationProperties("keyledger.throttling")
record ThrottlingProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("500") int burst,
        @DefaultValue("50") int perSecond,
        @DefaultValue("100000") int addresses) {

    /** So that costs are exact in whole numbers, and times in whole seconds are useful. */
    private static final int MOST = 1_000_000;

    ThrottlingProperties {
        requireInRange("burst", burst);
        requireInRange("per-second", perSecond);
        requireInRange("addresses", addresses);
    }

    private static void requireInRange(String name, int value) {
        if (value < 1 || value > MOST) {
            throw new IllegalArgumentException(
                    "keyledger.throttling.%s must be from 1 to %d".formatted(name, MOST));
        }
    }

    /** How long an address has to be quiet until it has its whole burst again. */
    Duration timeToRefill() {
        return Duration.ofSeconds(1 + (burst - 1) / perSecond);
    }
}
