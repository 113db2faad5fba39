package io.keyledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.thoughtworks.xstream.XStream;
import io.keyledger.ledger.sqlite.SqliteLedgerConfiguration;
import io.keyledger.ledger.sqlite.SqliteLedgerStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.AxonConfigurationException;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.xml.CompactDriver;
import org.axonframework.serialization.xml.XStreamSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.NestedExceptionUtils;

class LedgerWiringTest {

    @TempDir private Path directory;

    private ApplicationContextRunner application() {
        return new ApplicationContextRunner()
                .withUserConfiguration(
                        AutoConfigured.class,
                        LedgerConfiguration.class,
                        SqliteLedgerConfiguration.class)
                .withAllowBeanDefinitionOverriding(true)
                .withPropertyValues("keyledger.data-dir=" + directory.resolve("data"));
    }

    @Test
    void givenCommand_whenItIsAnswered_thenItsEventIsInTheFile() {
        application()
                .run(
                        context -> {
                            answerCommands(context);

                            context.getBean(CommandGateway.class).sendAndWait(new Create("key_1"));

                            assertThat(context.getBean(Ledger.class).committedPosition())
                                    .isEqualTo(1);
                        });

        try (LedgerStore store = SqliteLedgerStore.open(directory.resolve("data/ledger.db"))) {
            assertThat(store.readAfter(0, 10))
                    .extracting(event -> event.event().aggregateId())
                    .containsExactly("key_1");
        }
    }

    @Test
    void givenCommandThatFails_thenNothingOfItIsStored() {
        application()
                .run(
                        context -> {
                            answerCommands(context);
                            CommandGateway commands = context.getBean(CommandGateway.class);

                            assertThatThrownBy(() -> commands.sendAndWait(new CreateAndFail("k")))
                                    .hasMessageContaining("changed its mind");

                            assertThat(context.getBean(Ledger.class).head()).isZero();
                        });
    }

    @Test
    void everyPartIsTheLedgersOwn() {
        application()
                .run(
                        context -> {
                            assertThat(axonOf(context).eventBus())
                                    .isInstanceOf(EmbeddedEventStore.class);
                            assertThat(axonOf(context).getComponent(TransactionManager.class))
                                    .isInstanceOf(LedgerTransactions.class);
                            assertThat(context.getBean(StreamableMessageSource.class))
                                    .isInstanceOf(LedgerMessageSource.class);
                            assertThat(context.getBean(NeedsSource.class).source())
                                    .isInstanceOf(LedgerMessageSource.class);
                        });
    }

    @Test
    void startsWhereThereIsNoXStream() {
        application()
                .withClassLoader(new FilteredClassLoader("com.thoughtworks.xstream"))
                .run(context -> assertThat(context).hasNotFailed());
    }

    record Fault(Class<?> configuration, String reason) {

        @Override
        public String toString() {
            return configuration.getSimpleName();
        }
    }

    static Stream<Fault> faults() {
        return Stream.of(
                new Fault(WithoutTransactions.class, "NoTransactionManager"),
                new Fault(WithEventsThatAreForgotten.class, "SimpleEventBus, which stores nothing"),
                new Fault(WithOtherEngine.class, "InMemoryEventStorageEngine"),
                new Fault(WithXStream.class, "general serializer is a XStreamSerializer"),
                new Fault(WithXStreamForEvents.class, "event serializer is a XStreamSerializer"),
                new Fault(
                        WithXStreamForMessages.class, "message serializer is a XStreamSerializer"));
    }

    /** C1. */
    @ParameterizedTest
    @MethodSource("faults")
    void givenAxonWiredWrongly_thenItDoesNotStartAndSaysWhy(Fault fault) {
        assertThat(failureOf(application().withUserConfiguration(fault.configuration())))
                .isInstanceOf(AxonConfigurationException.class)
                .hasMessageStartingWith("Axon is wired wrongly: ")
                .hasMessageContaining(fault.reason());
    }

    /** It would look for message handlers in every bean, at every start. */
    @Test
    void givenAxonsStarter_thenItConfiguresNothing() {
        application()
                .run(
                        context ->
                                assertThat(context.getBeanDefinitionNames())
                                        .noneMatch(name -> name.startsWith("org.axonframework"))
                                        .doesNotContain("messageHandlerLookup"));
    }

    @Test
    void givenDirectoryInUse_thenItDoesNotStartAndSaysWhy() {
        try (TestLedger other = TestLedger.open(directory.resolve("data"))) {
            assertThat(failureOf(application()))
                    .isInstanceOf(DataDirectoryException.class)
                    .hasMessageContaining("in use");
        }
    }

    private static Throwable failureOf(ApplicationContextRunner application) {
        List<Throwable> failure = new ArrayList<>();
        application.run(
                context -> {
                    assertThat(context).hasFailed();
                    Throwable thrown = Objects.requireNonNull(context.getStartupFailure());
                    failure.add(NestedExceptionUtils.getMostSpecificCause(thrown));
                });
        return failure.get(0);
    }

    /** C8: what is at work when the context closes is finished, then the store is closed. */
    @Test
    void givenCommandInFlight_whenTheContextCloses_thenItIsAnsweredAndNoThreadIsLeft()
            throws Exception {
        List<String> order = new ArrayList<>();
        try (Parallel threads = new Parallel()) {
            application()
                    .withUserConfiguration(HeldStoreConfiguration.class)
                    .run(
                            context -> {
                                context.getBean(Ledger.class).follow("left", "ApiKey", event -> {});
                                HeldStore store = startCommandThatIsHeld(context, threads);
                                threads.run(() -> releaseWhenClosing(store));
                                order.add("closing");
                                context.getSourceApplicationContext().close();
                                order.addAll(store.log());
                            });
        }
        assertThat(order).containsExactly("closing", "appended", "closed");
        await().untilAsserted(() -> assertThat(ledgerThreads()).isEmpty());
        TestLedger.open(directory.resolve("data")).close();
    }

    private static HeldStore startCommandThatIsHeld(ApplicationContext context, Parallel threads) {
        answerCommands(context);
        CommandGateway commands = context.getBean(CommandGateway.class);
        HeldStore store = context.getBean(HeldStore.class);
        store.hold();
        threads.run(() -> commands.sendAndWait(new Create("key_1")));
        await().until(store::isHeld);
        return store;
    }

    private static void releaseWhenClosing(HeldStore store) {
        await().until(LedgerWiringTest::isClosingTheWriter);
        store.release();
    }

    private static boolean isClosingTheWriter() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(
                        frame ->
                                frame.getClassName().equals(GroupCommit.class.getName())
                                        && frame.getMethodName().equals("close"));
    }

    private static List<String> ledgerThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("ledger-") || name.contains("EmbeddedEventStore"))
                .toList();
    }

    record Create(String apiKeyId) {}

    record CreateAndFail(String apiKeyId) {}

    private static org.axonframework.config.Configuration axonOf(ApplicationContext context) {
        return context.getBean(org.axonframework.config.Configuration.class);
    }

    private static void answerCommands(ApplicationContext context) {
        CommandBus commands = axonOf(context).commandBus();
        EventBus events = axonOf(context).eventBus();
        commands.subscribe(
                Create.class.getName(),
                message -> {
                    publish(events, ((Create) message.getPayload()).apiKeyId());
                    return "created";
                });
        commands.subscribe(
                CreateAndFail.class.getName(),
                message -> {
                    publish(events, ((CreateAndFail) message.getPayload()).apiKeyId());
                    throw new IllegalStateException("changed its mind");
                });
    }

    private static void publish(EventBus events, String apiKeyId) {
        events.publish(
                new GenericDomainEventMessage<>("ApiKey", apiKeyId, 0, Events.created(apiKeyId)));
    }

    /** What a processor's configuration asks for. */
    record NeedsSource(StreamableMessageSource<TrackedEventMessage<?>> source) {}

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class AutoConfigured {

        @Bean
        NeedsSource needsSource(StreamableMessageSource<TrackedEventMessage<?>> source) {
            return new NeedsSource(source);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class WithoutTransactions {

        @Bean
        @Primary
        TransactionManager none() {
            return NoTransactionManager.INSTANCE;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class WithEventsThatAreForgotten {

        @Bean
        ConfigurerModule forgetful() {
            return axon -> axon.configureEventBus(ignored -> SimpleEventBus.builder().build());
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class WithOtherEngine {

        @Bean
        @Primary
        EventStorageEngine inMemory() {
            return new InMemoryEventStorageEngine();
        }
    }

    private static XStreamSerializer xStream() {
        return XStreamSerializer.builder().xStream(new XStream(new CompactDriver())).build();
    }

    @Configuration(proxyBeanMethods = false)
    static class WithXStream {

        /** Takes the place of the one of this name. */
        @Bean
        @Primary
        Serializer serializer() {
            return xStream();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class WithXStreamForEvents {

        @Bean
        ConfigurerModule xStreamForEvents() {
            return axon -> axon.configureEventSerializer(ignored -> xStream());
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class WithXStreamForMessages {

        @Bean
        ConfigurerModule xStreamForMessages() {
            return axon ->
                    axon.configureEventSerializer(ignored -> EventSerialization.serializer())
                            .configureMessageSerializer(ignored -> xStream());
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class HeldStoreConfiguration {

        @Bean
        @Primary
        HeldStore heldStore(LedgerStore sqlite) {
            return new HeldStore(sqlite);
        }
    }
}
