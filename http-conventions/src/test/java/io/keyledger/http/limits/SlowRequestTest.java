package io.keyledger.http.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keyledger.http.HttpTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Slowloris: clients that send a byte now and then, and never make a pause that is too long. */
@Tag("slow")
@TestPropertySource(
        properties = {
            "keyledger.http.header-timeout=1s",
            "keyledger.http.body-timeout=1s",
            "keyledger.http.unread-body-timeout=1s"
        })
class SlowRequestTest extends HttpTest {

    private static final String REQUEST_LINE = "GET /origin HTTP/1.1\r\n";

    @LocalServerPort private int port;

    @Test
    void givenHeadersThatNeverEnd_thenTheConnectionIsCut() throws IOException {
        assertCut(REQUEST_LINE + "Host: a\r\nX-Slow: ");
    }

    @Test
    void givenRequestLineThatNeverEnds_thenTheConnectionIsCut() throws IOException {
        assertCut("GET /");
    }

    @Test
    void givenSlowHeadersOnAConnectionThatWasUsed_thenItIsCutToo() throws IOException {
        try (Drip drip = new Drip(REQUEST_LINE + "Host: a\r\n\r\n" + "GET /")) {
            drip.untilCut();
            assertThat(drip.answer()).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void givenBodyThatNeverEnds_then400AndTheConnectionIsCut() throws IOException {
        try (Drip drip =
                new Drip(
                        """
                        POST /things HTTP/1.1
                        Host: a
                        Content-Type: application/json
                        Content-Length: 60000

                        {\
                        """
                                .replace("\n", "\r\n"))) {
            drip.untilCut();
            assertThat(drip.answer())
                    .startsWith("HTTP/1.1 400")
                    .contains("The body did not arrive in time.");
        }
    }

    /** As anybody may send it to a page for signing in. */
    @Test
    void givenFormThatNeverEnds_then400AndTheConnectionIsCut() throws IOException {
        try (Drip drip =
                new Drip(
                        """
                        POST /things HTTP/1.1
                        Host: a
                        Content-Type: application/x-www-form-urlencoded
                        Sample-Filter: read-parameters
                        Content-Length: 60000

                        a=\
                        """
                                .replace("\n", "\r\n"))) {
            drip.untilCut();
            assertThat(drip.answer())
                    .startsWith("HTTP/1.1 400")
                    .contains("The body did not arrive in time.");
        }
    }

    /** By nobody, by a filter, by Tomcat itself; and a request that is not even refused. */
    @ParameterizedTest
    @CsvSource({
        "404, POST /nowhere, 60000",
        "413, POST /things, 70000",
        "400, POST /a%2Fb, 60000",
        "200, GET /origin, 60000"
    })
    void givenBodyThatIsNotReadAndNeverEnds_thenAnsweredAndTheConnectionIsCut(
            int status, String request, int length) throws IOException {
        try (Drip drip = new Drip(head(request, length) + "{")) {
            drip.untilCut();
            assertThat(drip.answer()).startsWith("HTTP/1.1 " + status);
        }
    }

    /** Such an answer may go on for hours, and Tomcat would read on for days behind it. */
    @ParameterizedTest
    @ValueSource(strings = {"/completed-async", "/origin-async"})
    void givenAnswerThatIsGivenLaterAndABodyThatNeverEnds_then400AndTheConnectionIsCut(String path)
            throws IOException {
        try (Drip drip = new Drip(head("GET " + path, 60_000) + "{")) {
            drip.untilCut();
            assertThat(drip.answer())
                    .startsWith("HTTP/1.1 400")
                    .contains("The body did not arrive in time.");
        }
    }

    @Test
    void givenAnswerThatIsGivenLaterAndASmallBody_thenTheConnectionServesTheNextRequest()
            throws IOException {
        try (Drip drip =
                new Drip(head("GET /completed-async", 2) + "{}" + head("GET /origin", 0))) {
            drip.untilCut();
            assertThat(drip.answer()).startsWith("HTTP/1.1 200").contains("clientAddress");
        }
    }

    @Test
    void givenChunksThatAreNotReadAndNeverEnd_thenAnsweredAndTheConnectionIsCut()
            throws IOException {
        String head = "POST /nowhere HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
        try (Drip drip = new Drip(head + "ea60\r\n{")) {
            drip.untilCut();
            assertThat(drip.answer()).startsWith("HTTP/1.1 404");
        }
    }

    @Test
    void givenSmallBodyThatIsNotRead_thenTheConnectionServesTheNextRequest() throws IOException {
        try (Drip drip = new Drip(head("POST /nowhere", 2) + "{}" + head("GET /origin", 0))) {
            drip.untilCut();
            assertThat(drip.answer()).startsWith("HTTP/1.1 404").contains("HTTP/1.1 200");
        }
    }

    private static String head(String request, int length) {
        return "%s HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                .formatted(request, length);
    }

    @Test
    void givenSlowClients_thenOthersAreServedMeanwhile() throws IOException {
        try (Drip drip = new Drip("GET /")) {
            assertThat(get("/origin").statusCode()).isEqualTo(200);
            drip.untilCut();
        }
        assertThat(get("/origin").statusCode()).isEqualTo(200);
    }

    private void assertCut(String beginning) throws IOException {
        try (Drip drip = new Drip(beginning)) {
            drip.untilCut();
            assertThat(drip.answer()).isEmpty();
        }
    }

    /** Sends a beginning, and then one byte after another. */
    private final class Drip implements AutoCloseable {

        private final Socket socket = new Socket("127.0.0.1", port);
        private final ByteArrayOutputStream received = new ByteArrayOutputStream();

        Drip(String beginning) throws IOException {
            socket.setSoTimeout(50);
            socket.getOutputStream().write(beginning.getBytes(StandardCharsets.ISO_8859_1));
        }

        void untilCut() {
            await().atMost(Duration.ofSeconds(60))
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .until(this::isCutAfterOneMore);
        }

        private boolean isCutAfterOneMore() {
            try {
                socket.getOutputStream().write('x');
                byte[] buffer = new byte[8192];
                int length = socket.getInputStream().read(buffer);
                received.write(buffer, 0, Math.max(0, length));
                return length < 0;
            } catch (SocketTimeoutException e) {
                return false; // it still listens
            } catch (IOException e) {
                return true;
            }
        }

        String answer() {
            return received.toString(StandardCharsets.UTF_8);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
