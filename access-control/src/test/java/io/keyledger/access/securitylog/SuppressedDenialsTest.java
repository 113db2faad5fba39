package io.keyledger.access.securitylog;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;

/** Under attack an operator still learns how many calls were denied. */
@ExtendWith(OutputCaptureExtension.class)
class SuppressedDenialsTest {

    private long now;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final SecurityLog log = new SecurityLog(new LineBudget(1, () -> now), meters);

    @Test
    void givenMoreDenialsThanLines_whenTheNextSecondBegins_thenALineTellsHowManyWereLeftOut(
            CapturedOutput output) {
        deny(5);
        assertThat(suppressed(output)).isEmpty();

        now += Duration.ofSeconds(1).toNanos();
        deny(1);

        assertThat(suppressed(output)).containsExactly("denied suppressed=4");
        assertThat(meters.get(SecurityLog.METRIC).tag("reason", "forbidden").counter().count())
                .isEqualTo(6);
    }

    @Test
    void givenDenialsThatWereLeftOut_whenTheProcessEnds_thenTheLastLineTellsOfThem(
            CapturedOutput output) {
        deny(3);

        log.close();
        log.close();

        assertThat(suppressed(output)).containsExactly("denied suppressed=2");
    }

    private void deny(int times) {
        for (int i = 0; i < times; i++) {
            log.denied(new MockHttpServletRequest("GET", "/v1/me"), Denial.FORBIDDEN);
        }
    }

    private static List<String> suppressed(CapturedOutput output) {
        return output.getOut()
                .lines()
                .filter(line -> line.contains("suppressed"))
                .map(line -> line.substring(line.indexOf("denied ")))
                .toList();
    }
}
