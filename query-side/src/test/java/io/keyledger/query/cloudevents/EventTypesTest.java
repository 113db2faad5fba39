package io.keyledger.query.cloudevents;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.events.EventMetadata;
import io.keyledger.ledger.StoredEventType;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;

/** The list is complete, and tells of every field of every event. */
class EventTypesTest {

    private static final String PACKAGE = EventMetadata.class.getPackageName();

    @Test
    void givenEveryEventOfTheContract_thenItsPresentRevisionIsListed() throws Exception {
        Set<StoredEventType> events =
                events().stream().map(EventTypesTest::stored).collect(Collectors.toSet());

        assertThat(events).hasSizeGreaterThanOrEqualTo(7);
        assertThat(EventTypes.ALL.stream().map(EventType::stored)).containsAll(events);
    }

    @Test
    void givenEveryListedType_thenItIsAnEventOfTheContract() throws Exception {
        assertThat(EventTypes.ALL.stream().map(type -> type.stored().name()).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        events().stream().map(Class::getName).toList());
    }

    @Test
    void givenEveryEventOfTheContract_thenEachOfItsFieldsIsShownOrHidden() throws Exception {
        for (Class<?> event : events()) {
            EventType type = EventTypes.of(stored(event)).orElseThrow();
            assertThat(type.fields())
                    .as(type.name())
                    .containsExactlyInAnyOrderElementsOf(
                            Arrays.stream(event.getRecordComponents())
                                    .map(RecordComponent::getName)
                                    .toList());
        }
    }

    @Test
    void givenDigestOrFingerprint_thenNoTypeShowsIt() {
        assertThat(EventTypes.ALL.stream().flatMap(type -> type.shown().stream()))
                .doesNotContain("digest", "fingerprint");
    }

    @Test
    void givenAnyField_thenItHasNoNameThatTheEnvelopeUses() {
        assertThat(EventTypes.ALL.stream().flatMap(type -> type.shown().stream()))
                .doesNotContain("actor", "origin");
        assertThat(EventTypes.ALL.stream().flatMap(type -> type.hidden().stream()))
                .doesNotContain("id", "sequence", "metadata");
    }

    @Test
    void namesAreThoseOfTheContract() {
        assertThat(EventTypes.names())
                .startsWith(
                        "io.keyledger.api-key.created.v1",
                        "io.keyledger.api-key.details-changed.v1",
                        "io.keyledger.api-key.revoked.v1",
                        "io.keyledger.api-key.reactivated.v1",
                        "io.keyledger.api-key.deleted.v1",
                        "io.keyledger.access-token.issued.v1",
                        "io.keyledger.access-token.revoked.v1")
                .doesNotHaveDuplicates();
    }

    @Test
    void givenName_thenTheLedgersTypeIsFoundAndNoOther() {
        assertThat(EventTypes.named("io.keyledger.api-key.revoked.v1"))
                .contains(new StoredEventType("io.keyledger.events.ApiKeyRevoked", "1"));
        for (String other :
                List.of(
                        "",
                        "api-key.revoked",
                        "io.keyledger.api-key.revoked",
                        "io.keyledger.api-key.revoked.v2",
                        "io.keyledger.events.ApiKeyRevoked",
                        "IO.KEYLEDGER.API-KEY.REVOKED.V1")) {
            assertThat(EventTypes.named(other)).as(other).isEmpty();
        }
    }

    private static StoredEventType stored(Class<?> event) {
        return new StoredEventType(event.getName(), event.getAnnotation(Revision.class).value());
    }

    /** Every record that is permitted by a sealed interface of the contract's package. */
    private static List<Class<?>> events() throws Exception {
        Set<Class<?>> events = new HashSet<>();
        for (Class<?> type : contract()) {
            if (type.isSealed()) {
                events.addAll(List.of(type.getPermittedSubclasses()));
            }
        }
        return events.stream().sorted(Comparator.comparing(Class::getName)).toList();
    }

    private static List<Class<?>> contract() throws IOException {
        Resource[] files =
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:" + PACKAGE.replace('.', '/') + "/*.class");
        return Stream.of(files)
                .map(file -> Objects.requireNonNull(file.getFilename()).replace(".class", ""))
                .filter(name -> !name.contains("-"))
                .<Class<?>>map(name -> ClassUtils.resolveClassName(PACKAGE + "." + name, null))
                .toList();
    }
}
