package io.keyledger.command.apikey;

import static io.keyledger.command.apikey.ApiKeys.ACME;
import static io.keyledger.command.apikey.ApiKeys.BY_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.command.apikey.ApiKeyRefusal.Rule;
import io.keyledger.events.EventMetadata;
import io.keyledger.vocabulary.ApiKeyId;
import io.keyledger.vocabulary.ApiKeyStatus;
import io.keyledger.vocabulary.ExpectedVersion;
import io.keyledger.vocabulary.OrganizationId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.serialization.json.JacksonSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** CASES.md C9: random commands, against a model of a few lines that knows no events. */
class ApiKeyModelTest {

    private static final int SEQUENCES = 1_000;
    private static final int LONGEST = 30;
    private static final String[] NAMES = {"CI deploy", "Nightly", "Storefront"};
    private static final String[] DESCRIPTIONS = {null, "Pushes images", "Old"};

    /**
     * The engine in memory looks through all its events for those of one key, so it is begun anew.
     */
    private static final int SEQUENCES_PER_STORE = 50;

    @Test
    void givenRandomCommands_thenTheKeyIsAlwaysAsTheModelSays() {
        for (int first = 0; first < SEQUENCES; first += SEQUENCES_PER_STORE) {
            Configuration axon = startAxon();
            for (int seed = first; seed < first + SEQUENCES_PER_STORE; seed++) {
                new Sequence(seed, axon).run();
            }
            axon.shutdown();
        }
    }

    private static Configuration startAxon() {
        return DefaultConfigurer.defaultConfiguration()
                .configureEmbeddedEventStore(configuration -> new InMemoryEventStorageEngine())
                .configureSerializer(configuration -> JacksonSerializer.defaultSerializer())
                .configureCorrelationDataProviders(
                        configuration ->
                                List.of(
                                        new SimpleCorrelationDataProvider(
                                                EventMetadata.ACTOR_TYPE,
                                                EventMetadata.ACTOR_ID,
                                                EventMetadata.ACTOR_NAME)))
                .configureAggregate(ApiKey.class)
                .start();
    }

    /** What a key is to somebody who never heard of events. */
    private static final class Model {

        private String name = ApiKeys.DETAILS.name().value();
        private @Nullable String description = "Pushes images";
        private ApiKeyStatus status = ApiKeyStatus.ACTIVE;
        private long version = 1;

        Optional<Rule> refusal(OrganizationId organization, ExpectedVersion expected) {
            if (!organization.equals(ACME) || status == ApiKeyStatus.DELETED) {
                return Optional.of(Rule.NO_SUCH_KEY);
            }
            return expected.accepts(version) ? Optional.empty() : Optional.of(Rule.OTHER_VERSION);
        }

        void become(ApiKeyStatus next) {
            if (status != next) {
                status = next;
                version++;
            }
        }

        void become(String nextName, @Nullable String nextDescription) {
            if (!name.equals(nextName) || !Objects.equals(description, nextDescription)) {
                name = nextName;
                description = nextDescription;
                version++;
            }
        }
    }

    private static final class Sequence {

        private final int seed;
        private final Random random;
        private final ApiKeyId id;
        private final Model model = new Model();
        private final Configuration axon;
        private final CommandGateway gateway;

        Sequence(int seed, Configuration axon) {
            this.seed = seed;
            this.axon = axon;
            this.gateway = axon.commandGateway();
            this.random = new Random(seed);
            byte[] bits = new byte[16];
            random.nextBytes(bits);
            this.id = ApiKeyId.ofBits(bits);
        }

        void run() {
            ApiKeyState created =
                    send(
                            new CreateApiKey(
                                    id, ACME, ApiKeys.DETAILS, ApiKeys.SECRET, Optional.empty()));
            check(created);
            for (int i = random.nextInt(LONGEST); i > 0; i--) {
                step();
            }
            assertThat(axon.eventStore().readEvents(id.value()).asStream().count())
                    .as("events of seed %d", seed)
                    .isEqualTo(model.version);
        }

        private void step() {
            OrganizationId organization = random.nextInt(20) == 0 ? ApiKeys.OTHER : ACME;
            ExpectedVersion expected =
                    switch (random.nextInt(6)) {
                        case 0 -> ExpectedVersion.oneOf(Set.of(model.version));
                        case 1 -> ExpectedVersion.oneOf(Set.of((long) random.nextInt(LONGEST)));
                        default -> ExpectedVersion.any();
                    };
            Optional<Rule> refusal = model.refusal(organization, expected);
            Object command = randomCommand(organization, expected, refusal.isEmpty());
            try {
                ApiKeyState key = send(command);
                assertThat(refusal).as("seed %d: %s", seed, command).isEmpty();
                check(key);
            } catch (ApiKeyRefusal e) {
                assertThat(Optional.of(e.rule()))
                        .as("seed %d: %s", seed, command)
                        .isEqualTo(refusal);
            }
        }

        /** A command, with its effect on the model if the model allows it. */
        private Object randomCommand(
                OrganizationId organization, ExpectedVersion expected, boolean allowed) {
            int kind = random.nextInt(100);
            if (kind < 30) {
                effect(allowed, () -> model.become(ApiKeyStatus.REVOKED));
                return new RevokeApiKey(id, organization, expected, Reason.NONE);
            }
            if (kind < 60) {
                effect(allowed, () -> model.become(ApiKeyStatus.ACTIVE));
                return new ReactivateApiKey(id, organization, expected, Reason.NONE);
            }
            if (kind < 95) {
                String name = NAMES[random.nextInt(NAMES.length)];
                String description = DESCRIPTIONS[random.nextInt(DESCRIPTIONS.length)];
                effect(allowed, () -> model.become(name, description));
                return new ChangeApiKeyDetails(
                        id,
                        organization,
                        expected,
                        new DetailsChange(
                                Optional.of(ApiKeyName.of(name)),
                                Optional.of(Description.of(description))));
            }
            effect(allowed, () -> model.become(ApiKeyStatus.DELETED));
            return new DeleteApiKey(id, organization, expected);
        }

        private static void effect(boolean allowed, Runnable effect) {
            if (allowed) {
                effect.run();
            }
        }

        private ApiKeyState send(Object command) {
            return gateway.sendAndWait(command, MetaData.from(BY_ADMIN));
        }

        private void check(ApiKeyState key) {
            assertThat(key.name()).as("seed %d", seed).isEqualTo(model.name);
            assertThat(key.description()).as("seed %d", seed).isEqualTo(model.description);
            assertThat(key.status()).as("seed %d", seed).isEqualTo(model.status);
            assertThat(key.version()).as("seed %d", seed).isEqualTo(model.version);
        }
    }
}
