package io.keyledger.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FeedLinesTest {

    private final FeedLines lines = new FeedLines();

    private Stream<FeedLines.Event> read(String... text) {
        return Stream.of(text).map(lines::read).flatMap(Optional::stream);
    }

    @Test
    void givenEvent_whenItsLinesAreRead_thenToldAtItsEnd() {
        assertThat(
                        read(
                                "id: 42",
                                "event: io.keyledger.api-key.revoked.v1",
                                "data: {\"id\": \"0b7e\", \"subject\":\"key_1\", \"position\":\"42\"}",
                                ""))
                .containsExactly(
                        new FeedLines.Event("42", "io.keyledger.api-key.revoked.v1", "key_1"));
    }

    @Test
    void givenCommentsAndUnknownFields_whenRead_thenPassedOver() {
        assertThat(read(": 15 s", "", "retry: 1000", "", "nonsense", "")).isEmpty();
    }

    @Test
    void givenTwoEvents_whenTheSecondHasNoSubject_thenItHasNotTheFirstOnes() {
        assertThat(
                        read(
                                "event: a",
                                "data: {\"subject\":\"key_1\"}",
                                "",
                                "event: b",
                                "data: {}",
                                ""))
                .hasSize(1);
    }
}
