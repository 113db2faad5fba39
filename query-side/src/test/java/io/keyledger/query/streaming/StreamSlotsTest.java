package io.keyledger.query.streaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keyledger.http.problem.ErrorCode;
import io.keyledger.http.problem.ProblemException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StreamSlotsTest {

    private static final Optional<String> ACME = Optional.of("acme");
    private static final Optional<String> GLOBEX = Optional.of("globex");
    private static final Optional<String> ALL = Optional.empty();

    private final StreamSlots slots = new StreamSlots(4, 2);

    @Test
    void givenOrganizationWithAllItsStreams_whenOneMoreComes_then429AndOthersGoOn() {
        slots.take(ACME);
        slots.take(ACME);

        assertThat(refusal(ACME)).isEqualTo(ErrorCode.RATE_LIMITED);
        slots.take(GLOBEX);
        slots.giveBack(ACME);
        slots.take(ACME);
    }

    @Test
    void givenProcessWithAllItsStreams_whenOneMoreComes_then503UntilOneEnds() {
        slots.take(ACME);
        slots.take(GLOBEX);
        slots.take(ALL);
        slots.take(ALL);

        assertThat(refusal(GLOBEX)).isEqualTo(ErrorCode.UNAVAILABLE);
        assertThat(refusal(GLOBEX)).isEqualTo(ErrorCode.UNAVAILABLE);
        slots.giveBack(ALL);
        slots.take(GLOBEX);
    }

    private ErrorCode refusal(Optional<String> organization) {
        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> slots.take(organization));
        assertThat(refused.headers()).containsEntry("Retry-After", "5");
        return refused.code();
    }
}
