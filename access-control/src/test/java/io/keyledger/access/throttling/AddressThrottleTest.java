package io.keyledger.access.throttling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import io.keyledger.access.securitylog.SecurityLogs;
import io.keyledger.http.problem.ErrorCode;
import io.keyledger.http.problem.ProblemException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class AddressThrottleTest {

    private static final String ADDRESS = "192.0.2.1";

    private final ManualTime time = new ManualTime();
    private final AddressThrottle throttle = throttle(10, 2, 1_000);

    private AddressThrottle throttle(int burst, int perSecond, int addresses) {
        return new AddressThrottle(
                new ThrottlingProperties(true, burst, perSecond, addresses),
                SecurityLogs.silent(),
                time);
    }

    @Test
    void givenFailuresUpToTheBurst_thenAnsweredAsUsual_andTheNextIsRateLimited() {
        fail(ADDRESS, 10);

        assertRateLimited(ADDRESS);
    }

    @Test
    void givenRateLimited_thenTheAnswerSaysWhenToComeBackAndWhatTheLimitIs() {
        fail(ADDRESS, 10);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> fail(ADDRESS, 1))
                .satisfies(
                        problem ->
                                assertThat(problem.headers())
                                        .containsEntry("Retry-After", "1")
                                        .containsEntry("RateLimit", "\"failed-attempts\";r=0;t=1")
                                        .containsEntry(
                                                "RateLimit-Policy",
                                                "\"failed-attempts\";q=10;w=5"));
    }

    @Test
    void givenRateLimited_whenRetryAfterHasPassed_thenAnsweredAsUsualAgain() {
        fail(ADDRESS, 10);
        assertRateLimited(ADDRESS);

        time.pass(Duration.ofSeconds(1));

        fail(ADDRESS, 2);
        assertRateLimited(ADDRESS);
    }

    @Test
    void givenRateLimited_thenFailuresMeanwhileDoNotPutOffTheEnd() {
        fail(ADDRESS, 10);
        for (int i = 0; i < 1_000; i++) {
            assertRateLimited(ADDRESS);
        }

        time.pass(Duration.ofSeconds(1));

        fail(ADDRESS, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.2", "2001:db8::1", "0:0:0:0:0:0:0:1"})
    void givenAddressThatIsRateLimited_thenOthersAreNot(String other) {
        fail(ADDRESS, 10);
        assertRateLimited(ADDRESS);

        fail(other, 10);
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 2001:db8:1:2:ffff:ffff:ffff:ffff",
        "2001:db8:1:2::1%eth0, 2001:db8:1:2::1",
        "::ffff:192.0.2.1, 192.0.2.1"
    })
    void givenAddressesOfOneClient_thenTheyShareTheirFailures(String one, String other) {
        fail(one, 10);

        assertRateLimited(other);
    }

    @Test
    void givenIpv6NetworksNextToEachOther_thenTheyShareNothing() {
        fail("2001:db8:1:2::1", 10);

        fail("2001:db8:1:3::1", 10);
    }

    @Test
    void givenMalformedSecrets_thenFiveCountAsOneFailure() {
        for (int i = 0; i < 50; i++) {
            throttle.failed(from(ADDRESS), FailedAttempt.MALFORMED_SECRET);
        }

        assertRateLimited(ADDRESS);
    }

    @Test
    void givenMoreAddressesThanAreKept_thenTheTableStaysBounded() {
        AddressThrottle small = throttle(10, 2, 100);

        for (int i = 0; i < 10_000; i++) {
            small.failed(from("10.1.%d.%d".formatted(i / 250, i % 250)), unknownSecret());
        }

        assertThat(small.addresses()).isLessThanOrEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "1, 0, 1", "1, 1, 0", "-1, 1, 1", "1000001, 1, 1"})
    void givenLimitThatLimitsNothing_thenRefused(int burst, int perSecond, int addresses) {
        assertThatThrownBy(() -> new ThrottlingProperties(true, burst, perSecond, addresses))
                .hasMessageContaining("must be from 1 to 1000000");
    }

    private void fail(String address, int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed(from(address), unknownSecret());
        }
    }

    private void assertRateLimited(String address) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> fail(address, 1))
                .matches(problem -> problem.code() == ErrorCode.RATE_LIMITED);
    }

    private static FailedAttempt unknownSecret() {
        return FailedAttempt.UNKNOWN_SECRET;
    }

    private static MockHttpServletRequest from(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }

    private static final class ManualTime implements TimeMeter {

        private long nanos;

        void pass(Duration duration) {
            nanos += duration.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
