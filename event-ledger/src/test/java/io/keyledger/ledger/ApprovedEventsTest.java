package io.keyledger.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.events.AccessTokenIssued;
import io.keyledger.events.ApiKeyCreated;
import io.keyledger.events.ApiKeyDetailsChanged;
import io.keyledger.events.ApiKeyReactivated;
import io.keyledger.events.ApiKeyRevoked;
import io.keyledger.events.EventMetadata;
import io.keyledger.events.EventUpcasters;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/**
 * What is stored is stored for ever. A test that fails here says that events written before can no
 * longer be read: give the event a new revision and an upcaster, and approve the new shape.
 */
class ApprovedEventsTest {

    private static final String KEY = "key_01hzy3v7m2k4q8r9s0t1w2x3y5";
    private static final String TOKEN = "tok_01hzy3v7m2k4q8r9s0t1w2x3y4";

    private final EventCodec codec =
            new EventCodec(EventSerialization.serializer(), EventUpcasters.ofAllRevisions());

    record Example(String file, Object event, Map<String, String> metadata) {

        @Override
        public String toString() {
            return file;
        }
    }

    static Stream<Example> examples() {
        return Stream.concat(complete(), sparse());
    }

    private static Stream<Example> complete() {
        return Stream.of(
                        Events.created(KEY),
                        Events.detailsChanged(KEY),
                        Events.revoked(KEY),
                        Events.reactivated(KEY),
                        Events.deleted(KEY),
                        Events.tokenIssued(TOKEN),
                        Events.tokenRevoked(TOKEN))
                .map(event -> new Example(nameOf(event.getClass()), event, Events.metadata()));
    }

    private static Stream<Example> sparse() {
        return Stream.of(
                        new ApiKeyCreated(
                                KEY, "acme", "CI", null, "preview", "kl_preview_…x9Kd", "00", null),
                        new ApiKeyDetailsChanged(KEY, "CI", null),
                        new ApiKeyRevoked(KEY, null),
                        new ApiKeyReactivated(KEY, null),
                        new AccessTokenIssued(TOKEN, null, "admin", List.of(), "00", null))
                .map(event -> new Example(nameOf(event.getClass()) + "-sparse", event, Map.of()));
    }

    private static String nameOf(Class<?> event) {
        return event.getSimpleName();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void writesExactlyWhatWasApproved(Example example) {
        StoredEvent stored = codec.encode(message(example));

        assertThat(text(stored)).isEqualTo(approved(example.file()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void readsBackTheSame(Example example) {
        StoredEvent stored = codec.encode(message(example));

        DomainEventMessage<?> read =
                codec.decode(List.of(new PositionedEvent(1, stored))).findFirst().orElseThrow();

        assertThat(read.getPayload()).isEqualTo(example.event());
        assertThat(read.getMetaData()).isEqualTo(example.metadata());
    }

    @Test
    void everyEventOfTheContractIsApprovedAndHasARevisionAndASealedParent() {
        Set<Class<?>> events = recordsOfTheContract();

        assertThat(events).hasSizeGreaterThanOrEqualTo(7);
        assertThat(events)
                .allSatisfy(event -> assertThat(event).hasAnnotation(Revision.class))
                .allSatisfy(event -> assertThat(event.getInterfaces()[0].isSealed()).isTrue())
                .allSatisfy(event -> assertThat(approved(nameOf(event))).isNotEmpty());
        assertThat(complete().<Class<?>>map(example -> example.event().getClass()))
                .containsExactlyInAnyOrderElementsOf(events);
    }

    @Test
    void theSealedParentsKnowEveryEvent() {
        Set<Class<?>> parents =
                recordsOfTheContract().stream()
                        .map(event -> event.getInterfaces()[0])
                        .collect(Collectors.toSet());

        assertThat(
                        parents.stream()
                                .<Class<?>>flatMap(p -> Arrays.stream(p.getPermittedSubclasses())))
                .containsExactlyInAnyOrderElementsOf(recordsOfTheContract());
    }

    private static Set<Class<?>> recordsOfTheContract() {
        ClassPathScanningCandidateComponentProvider scanner =
                new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Record.class));
        return scanner.findCandidateComponents(EventMetadata.class.getPackageName()).stream()
                .map(definition -> load(String.valueOf(definition.getBeanClassName())))
                .collect(Collectors.toSet());
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DomainEventMessage<?> message(Example example) {
        return new GenericDomainEventMessage<>(
                "ApiKey", KEY, 0, example.event(), example.metadata());
    }

    private static String text(StoredEvent event) {
        return """
                {
                "type": "%s",
                "revision": "%s",
                "payload": %s,
                "metadata": %s
                }
                """
                .formatted(event.type(), event.revision(), event.payload(), event.metadata());
    }

    private static String approved(String name) {
        String file = "/approved/" + name + ".json";
        try (InputStream in = ApprovedEventsTest.class.getResourceAsStream(file)) {
            assertThat(in).as("There is no src/test/resources%s", file).isNotNull();
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
