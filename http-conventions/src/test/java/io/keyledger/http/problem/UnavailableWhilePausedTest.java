package io.keyledger.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.CoyoteAdapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CASES C8. */
class UnavailableWhilePausedTest {

    @ParameterizedTest
    @CsvSource({
        "true, 400, '', 503",
        "true, 400, localhost, 400",
        "true, 200, localhost, 200",
        "true, 503, '', 503",
        "false, 400, '', 400"
    })
    void givenStatusOfTomcat_thenOnly400ForHeadersNotReadBecomes503(
            boolean paused, int status, String host, int expected) throws Exception {
        Request request = new Request();
        if (!host.isEmpty()) {
            request.getMimeHeaders().setValue("host").setString(host);
        }
        Response response = new Response();
        response.setStatus(status);

        new UnavailableWhilePaused(new Answered(), () -> paused).service(request, response);

        assertThat(response.getStatus()).isEqualTo(expected);
    }

    /** Answers nothing by itself. */
    private static final class Answered extends CoyoteAdapter {

        Answered() {
            super(new Connector());
        }

        @Override
        public void service(Request request, Response response) {}
    }
}
