package io.keyledger.access.throttling;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.keyledger.access.securitylog.Denial;
import io.keyledger.access.securitylog.SecurityLog;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A bucket of failures for each address that had some lately. The table is bounded: an attacker
 * with very many addresses can push out others' buckets, which forgives those others.
 */
final class AddressThrottle implements FailureThrottle {

    private final ThrottlingProperties properties;
    private final SecurityLog securityLog;
    private final TimeMeter time;
    private final Cache<ClientNetwork, Bucket> buckets;

    AddressThrottle(ThrottlingProperties properties, SecurityLog securityLog, TimeMeter time) {
        this.properties = properties;
        this.securityLog = securityLog;
        this.time = time;
        this.buckets =
                Caffeine.newBuilder()
                        .maximumSize(properties.addresses())
                        // by then it is full again, and so as good as a new one
                        .expireAfterAccess(properties.timeToRefill().plusSeconds(1))
                        .build();
    }

    @Override
    public void failed(HttpServletRequest request, FailedAttempt attempt) {
        Bucket bucket =
                buckets.get(ClientNetwork.of(request.getRemoteAddr()), network -> fullBucket());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(attempt.cost());
        if (!probe.isConsumed()) {
            securityLog.denied(request, Denial.RATE_LIMITED);
            throw RateLimitHeaders.problem(properties, secondsUntilNext(probe));
        }
    }

    private Bucket fullBucket() {
        return Bucket.builder()
                .addLimit(
                        limit ->
                                limit.capacity((long) properties.burst() * FailedAttempt.WHOLE)
                                        .refillGreedy(
                                                (long) properties.perSecond() * FailedAttempt.WHOLE,
                                                Duration.ofSeconds(1)))
                .withCustomTimePrecision(time)
                .build();
    }

    /** At least 1: zero would be an invitation to come back at once. */
    private static long secondsUntilNext(ConsumptionProbe probe) {
        long nanos = probe.getNanosToWaitForRefill();
        return 1 + Math.max(0, nanos - 1) / TimeUnit.SECONDS.toNanos(1);
    }

    long addresses() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }
}
