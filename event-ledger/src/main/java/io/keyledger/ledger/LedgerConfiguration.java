package io.keyledger.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.PropertySource;

/**
 * Wires Axon to the ledger, by hand: left to itself on this version of Spring Boot it starts
 * without complaint and stores nothing. {@link LedgerWiringGuard} looks at the result.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LedgerProperties.class)
@PropertySource("classpath:keyledger-ledger.properties")
@Import(LedgerWiringGuard.class)
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
    CommittedPosition committedPosition(LedgerStore store) {
        return new CommittedPosition(store.head());
    }

    @Bean
    GroupCommit groupCommit(
            LedgerStore store, CommittedPosition committed, LedgerProperties properties) {
        return new GroupCommit(store, committed, properties.appendTimeout());
    }

    @Bean
    LedgerTransactions ledgerTransactions(GroupCommit groupCommit) {
        return new LedgerTransactions(groupCommit);
    }

    @Bean
    @Primary
    @Qualifier("serializer") Serializer serializer() {
        return EventSerialization.serializer();
    }

    @Bean
    LedgerStorageEngine ledgerStorageEngine(
            LedgerStore store,
            LedgerTransactions transactions,
            Serializer serializer,
            List<EventUpcaster> upcasters) {
        EventUpcaster chain = new EventUpcasterChain(upcasters.toArray(EventUpcaster[]::new));
        return new LedgerStorageEngine(store, transactions, new EventCodec(serializer, chain));
    }

    @Bean
    LedgerMessageSource ledgerMessageSource(
            LedgerStorageEngine engine, CommittedPosition committed) {
        return new LedgerMessageSource(engine, committed);
    }

    @Bean
    Ledger ledger(
            LedgerStore store,
            LedgerStorageEngine engine,
            LedgerMessageSource source,
            CommittedPosition committed) {
        return new StoredLedger(store, engine, source, committed);
    }
}
