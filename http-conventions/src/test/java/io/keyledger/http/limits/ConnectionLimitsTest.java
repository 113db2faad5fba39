package io.keyledger.http.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.http.HttpTest;
import java.time.Duration;
import java.util.Objects;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** What a server takes from its clients at most, unless it is told otherwise. */
class ConnectionLimitsTest extends HttpTest {

    @Autowired private ServletWebServerApplicationContext application;

    @Test
    void givenNoSettings_thenConnectionsHeadersAndPausesAreBounded() {
        TomcatWebServer server =
                (TomcatWebServer) Objects.requireNonNull(application.getWebServer());
        AbstractHttp11Protocol<?> protocol =
                (AbstractHttp11Protocol<?>) server.getTomcat().getConnector().getProtocolHandler();

        assertThat(protocol).isInstanceOf(ImpatientProtocol.class);
        assertThat(protocol.getMaxConnections()).isEqualTo(8192);
        assertThat(protocol.getAcceptCount()).isEqualTo(100);
        assertThat(protocol.getMaxHttpRequestHeaderSize()).isEqualTo(16 * 1024);
        assertThat(protocol.getMaxSwallowSize()).isEqualTo(64 * 1024);
        assertThat(Duration.ofMillis(protocol.getConnectionTimeout())).hasSeconds(20);
        assertThat(Duration.ofMillis(protocol.getKeepAliveTimeout())).hasSeconds(75);
    }
}
