package io.keyledger.console.apikeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;

class PageTrailTest {

    private final KeyFilter all = new KeyFilter(null, null, null, null);
    private final MockHttpSession session = new MockHttpSession();

    @Test
    void givenPagesInOrder_whenGoingBack_thenTheOneBefore() {
        PageTrail.of(all, session).extend(null, "second", session);
        PageTrail.of(all, session).extend("second", "third", session);

        PageTrail trail = PageTrail.of(all, session);
        assertThat(trail.numberOf("third")).isEqualTo(3);
        assertThat(trail.before("third")).isEqualTo("second");
        assertThat(trail.before("second")).isNull();
    }

    @Test
    void givenAddressFromElsewhere_whenGoingBack_thenTheFirstPage() {
        PageTrail trail = PageTrail.of(all, session);

        assertThat(trail.numberOf("unknown")).isZero();
        assertThat(trail.before("unknown")).isNull();
    }

    @Test
    void givenOtherFilter_whenAsked_thenAnotherTrail() {
        PageTrail.of(all, session).extend(null, "second", session);

        assertThat(PageTrail.of(all.withStatus("active"), session).cursors()).isEmpty();
    }
}
