package io.keyledger.ledger;

import io.keyledger.events.EventUpcasters;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/**
 * Wires the ledger, and Axon to it, by hand: left to itself on this version of Spring Boot it
 * starts without complaint and stores nothing.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LedgerProperties.class)
@Import(AxonConfiguration.class)
public class LedgerConfiguration {

    static {
        // Events carry milliseconds, so that a time read from one answer can be used in the next.
        GenericEventMessage.clock = Clock.tick(Clock.system(ZoneOffset.UTC), Duration.ofMillis(1));
    }

    @Bean
    DataDirectory dataDirectory(LedgerProperties properties) {
        return DataDirectory.claim(properties.dataDirectory());
    }

    @Bean
    Serializer serializer() {
        return EventSerialization.serializer();
    }

    @Bean
    EventUpcasters eventUpcasters() {
        return EventUpcasters.ofAllRevisions();
    }

    @Bean
    LedgerParts ledgerParts(
            LedgerProperties properties,
            LedgerStore store,
            Serializer serializer,
            EventUpcasters upcasters) {
        return new LedgerParts(store, serializer, upcasters, properties.appendTimeout());
    }

    @Bean
    LedgerTransactions ledgerTransactions(LedgerParts parts) {
        return parts.transactions();
    }

    @Bean
    LedgerStorageEngine ledgerStorageEngine(LedgerParts parts) {
        return parts.engine();
    }

    /** Axon's event store is such a source too, but one that polls. */
    @Bean
    @Primary
    StreamableMessageSource<TrackedEventMessage<?>> ledgerMessageSource(LedgerParts parts) {
        return parts.messageSource();
    }

    @Bean
    Ledger ledger(LedgerParts parts) {
        return parts.ledger();
    }
}
