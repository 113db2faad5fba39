package io.keyledger.ledger;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.config.SpringAxonConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Axon over the ledger. What else an application wants of it, its aggregates above all, it tells by
 * {@link ConfigurerModule}s; which metadata events inherit, by {@link CorrelationDataProvider}s.
 * {@link LedgerWiringGuard} looks at the result.
 */
@Configuration(proxyBeanMethods = false)
@Import(LedgerWiringGuard.class)
class AxonConfiguration {

    /** From the class path; one of them phones home with Axon's version. */
    private static final boolean FIND_MODULES = false;

    @Bean
    Configurer axonConfigurer(
            Serializer serializer,
            TransactionManager transactions,
            EventStorageEngine engine,
            ObjectProvider<CorrelationDataProvider> inherited,
            ObjectProvider<ConfigurerModule> modules) {
        Configurer axon =
                DefaultConfigurer.defaultConfiguration(FIND_MODULES)
                        .configureSerializer(configuration -> serializer)
                        .configureTransactionManager(configuration -> transactions)
                        .registerComponent(EventStorageEngine.class, configuration -> engine)
                        .configureEmbeddedEventStore(
                                configuration ->
                                        configuration.getComponent(EventStorageEngine.class))
                        .configureCorrelationDataProviders(
                                configuration -> inherited.orderedStream().toList());
        modules.orderedStream().forEach(module -> module.configureModule(axon));
        return axon;
    }

    /** Starts and stops it with the application. */
    @Bean
    SpringAxonConfiguration axon(Configurer axonConfigurer) {
        return new SpringAxonConfiguration(axonConfigurer);
    }

    @Bean
    CommandGateway commandGateway(org.axonframework.config.Configuration axon) {
        return axon.commandGateway();
    }

    @Bean
    EventBus eventBus(org.axonframework.config.Configuration axon) {
        return axon.eventBus();
    }
}
