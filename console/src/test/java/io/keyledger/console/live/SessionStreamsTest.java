package io.keyledger.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;

class SessionStreamsTest {

    private final MockHttpSession session = new MockHttpSession();
    private final SessionStreams streams = SessionStreams.of(session);
    private final List<Integer> closed = new ArrayList<>();

    @Test
    void givenMorePagesThanAnybodyHas_thenTheOldestOnlyIsNoLongerLive() {
        for (int page = 0; page <= 20; page++) {
            open(page);
        }

        assertThat(closed).containsExactly(0);
    }

    @Test
    void givenPageThatWasLeft_thenItTakesNoRoom() {
        LiveStream left = open(0);
        streams.remove(left);
        for (int page = 1; page <= 20; page++) {
            open(page);
        }

        assertThat(closed).isEmpty();
    }

    @Test
    void givenSessionEnds_thenAllItsStreamsDo() {
        open(0);
        open(1);

        session.invalidate();

        assertThat(closed).containsExactly(0, 1);
    }

    private LiveStream open(int page) {
        LiveStream stream = new Page(page);
        streams.add(stream);
        return stream;
    }

    private final class Page implements LiveStream {

        private final int number;

        Page(int number) {
            this.number = number;
        }

        @Override
        public void close() {
            closed.add(number);
            streams.remove(this);
        }
    }
}
