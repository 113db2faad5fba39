package io.keyledger.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerReaderTest {

    private static final String COUNTED =
            "HTTP/1.1 201 \r\nKeyledger-Position: 7\r\ncontent-LENGTH: 13\r\n\r\n{\"id\":\"k_1\"}\n";
    private static final String CHUNKED =
            "HTTP/1.1 200 \r\nTransfer-Encoding: chunked\r\n\r\n8\r\n{\"code\":\r\nA\r\n\"valid\"}\r\n\r\n0\r\n\r\n";
    private static final String EMPTY = "HTTP/1.1 204 \r\nETag: \"3\"\r\n\r\n";

    @ParameterizedTest
    @MethodSource("packets")
    void givenAnswersInOneStream_whenRead_thenEachIsWhole(InputStream stream) throws IOException {
        AnswerReader reader = new AnswerReader(stream);

        HttpAnswer counted = reader.read();
        assertThat(counted.status()).isEqualTo(201);
        assertThat(counted.header("keyledger-position")).hasValue("7");
        assertThat(counted.field("id")).hasValue("k_1");

        HttpAnswer chunked = reader.read();
        assertThat(chunked.status()).isEqualTo(200);
        assertThat(chunked.text()).isEqualTo("{\"code\":\"valid\"}\r\n");

        HttpAnswer empty = reader.read();
        assertThat(empty.status()).isEqualTo(204);
        assertThat(empty.body()).isEmpty();
    }

    static Stream<InputStream> packets() {
        byte[] bytes = RequestTemplate.ascii(COUNTED + CHUNKED + EMPTY);
        return Stream.of(new ByteArrayInputStream(bytes), new OneByteAtATime(bytes));
    }

    @Test
    void givenConnectionClosedInsideAnAnswer_whenRead_thenItIsNotTakenForAnAnswer() {
        byte[] cut = RequestTemplate.ascii(COUNTED.substring(0, COUNTED.length() - 1));
        assertThatThrownBy(() -> new AnswerReader(new ByteArrayInputStream(cut)).read())
                .isInstanceOf(EOFException.class);
    }

    @Test
    void givenAnswerWithoutLength_whenRead_thenItIsNotTakenForAnEmptyOne() {
        byte[] endless = RequestTemplate.ascii("HTTP/1.1 200 \r\nServer: x\r\n\r\n");
        assertThatThrownBy(() -> new AnswerReader(new ByteArrayInputStream(endless)).read())
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(EOFException.class);
    }

    private static final class OneByteAtATime extends ByteArrayInputStream {

        OneByteAtATime(byte[] bytes) {
            super(bytes);
        }

        @Override
        public int read(byte[] buffer) {
            return read(buffer, 0, 1);
        }
    }
}
