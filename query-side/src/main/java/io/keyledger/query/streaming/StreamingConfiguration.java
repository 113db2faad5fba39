package io.keyledger.query.streaming;

import io.keyledger.access.authentication.CallerWatch;
import io.keyledger.ledger.Ledger;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Streams, wired. Threads: one at the ledger's tail, two for those behind, one for heartbeats. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StreamingProperties.class)
class StreamingConfiguration {

    @Bean
    Frames eventStreamFrames() {
        return new Frames();
    }

    @Bean(initMethod = "start")
    LiveTail eventStreamsTail(Ledger ledger, Frames frames) {
        return new LiveTail(ledger, frames);
    }

    @Bean
    CatchUp eventStreamsBehind(Ledger ledger, Frames frames, LiveTail tail) {
        return new CatchUp(ledger, frames, tail);
    }

    @Bean
    EventStreams eventStreams(
            StreamingProperties properties, LiveTail tail, CatchUp catchUp, CallerWatch callers) {
        return new EventStreams(properties, tail, catchUp, callers);
    }

    @Bean
    Heartbeats eventStreamHeartbeats(EventStreams streams, StreamingProperties properties) {
        return new Heartbeats(streams, properties);
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> streamsCanBeCut() {
        return tomcat -> tomcat.addEngineValves(new ConnectionCutter());
    }
}
